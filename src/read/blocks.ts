/** Text as a small tree: what both writers build their elements from, so that there is nothing to sanitise. */

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "break" }
  | { kind: "emphasis" | "strong"; children: readonly Inline[] }
  | { kind: "link"; url: string; children: readonly Inline[] };

export type Block =
  | { kind: "paragraph"; children: readonly Inline[] }
  | { kind: "code"; text: string }
  | { kind: "quote"; children: readonly Block[] }
  | { kind: "list"; ordered: boolean; items: readonly (readonly Block[])[] };
