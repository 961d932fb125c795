/** What draws for a page that `daymark render` writes. It runs as a module, and as a script in the page. */
import { CORE } from "./element/core.ts";
import { CORE_EVENT } from "./page-event.ts";

document.dispatchEvent(new CustomEvent(CORE_EVENT, { detail: CORE }));
