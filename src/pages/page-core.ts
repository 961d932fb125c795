/** What draws, as a script in a page that is one file: it stands there inert until it is needed. */
import { CORE } from "../element/core.ts";
import { CORE_EVENT } from "./page-event.ts";

document.dispatchEvent(new CustomEvent(CORE_EVENT, { detail: CORE }));
