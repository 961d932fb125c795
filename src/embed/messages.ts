/** What a frame and the page round it tell each other, and how each checks what it is told. */

/** Events of a timeline that go from a frame to its page. What a reader looks for stays in the frame. */
export const TOLD = ["seen", "select", "card", "step", "window"] as const;

/** From a frame; each message has one of these. */
export interface FromFrame {
  /** px of all that stands in it. */
  height?: number;
  /** It listens now. */
  ready?: true;
  event?: (typeof TOLD)[number];
  detail?: unknown;
  /** A link to an event or a window was pressed. */
  link?: string;
  /** px from its top to what the page's link leads to. */
  at?: number;
}

/** px of a frame until it says what it needs. */
export const HEIGHT = 480;

/** What a frame may do: run its script, and open the links of its reader. */
export const SANDBOX = "allow-scripts allow-popups";

/** What is ours of a message, whoever sent it. */
export function oursIn(data: unknown): Record<string, unknown> | undefined {
  const ours = (data as { daymark?: unknown } | null | undefined)?.daymark;
  return typeof ours === "object" && ours !== null ? (ours as Record<string, unknown>) : undefined;
}

/** Whether a value is px of a frame: above 0, and no more than a page can bear. */
export function isPx(value: unknown): value is number {
  return typeof value === "number" && value >= 1 && value <= 20_000;
}

/** Whether a text is a link to an event or a window, as it stands after #. */
export function isLink(value: unknown): value is string {
  return typeof value === "string" && /^daymark=\S{1,500}$/.test(value);
}
