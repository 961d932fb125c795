/** The panels that a timeline has: each comes by import() when it is first asked for. */
import type { CardHost } from "./card-host.ts";
import type { Cards } from "./card/cards.ts";
import type { Finding } from "./find/finding.ts";
import type { Focus } from "./keys/focus.ts";
import type { Folds } from "./folds.ts";
import type { KeysContext } from "./keys/keys-card.ts";
import type { PanelKind, PanelName } from "./panels.ts";

export interface PanelKindsHost extends CardHost {
  folds: Folds;
  finding: Finding;
  cards: Cards;
  focus: Focus;
  /** What keys mean now. */
  keys: () => KeysContext;
}

export function panelKinds(host: PanelKindsHost): Record<PanelName, PanelKind> {
  const { folds, finding } = host;
  return {
    lanes: { place: "card", make: (close) => folds.panel(close) },
    find: {
      place: "before",
      make: (close) => finding.panel(close),
      isOff: () => host.settings().find === "off",
    },
    keys: {
      place: "card",
      make: async (close) => {
        const { keysPanel } = await import("./keys/keys-card.ts");
        return keysPanel({ ...host, context: host.keys }, close);
      },
    },
    table: {
      place: "after",
      make: async (close, from) => {
        const { tablePanel } = await import("./table/panel.ts");
        return tablePanel(host, close, from);
      },
    },
  };
}
