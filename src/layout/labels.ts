/** The text of a label as measured lines, for the roomy and the crowded style and for the upright one. */
import { firstPlace } from "../search.ts";
import { joined } from "./direction.ts";
import { fitLine, wrapBalanced, wrapText, type Measure, type TextBlock, type TextStyle } from "./text.ts";

export type LabelStyle = "roomy" | "crowded" | "upright";

/** What a label says. */
export interface LabelText {
  title: string;
  /** The date in words; not shown in the crowded style. */
  when: string;
  /** A word such as "New", before the date, or before the title where no date is shown. */
  badge?: string | undefined;
  /** A sentence or two below the title; only in the upright style. */
  text?: string;
  /** Whether it is set larger, as one of those that matter most. */
  leads: boolean;
  /** Whether it may come to lead, or lead no more, as events are added: a crowded title has room for both. */
  mayLead?: boolean;
}

export interface LabelBlock {
  when?: TextBlock;
  title: TextBlock;
  text?: TextBlock;
  /** The word with which the first line begins, set bold. */
  badge?: string;
  leads: boolean;
  /** px */
  width: number;
  height: number;
}

export const WHEN: TextStyle = { size: 12, weight: 400, leading: 17 };
export const SENTENCE: TextStyle = { size: 14, weight: 400, leading: 20 };

const TITLE: Record<LabelStyle, { lead: TextStyle; usual: TextStyle }> = {
  roomy: { lead: { size: 18, weight: 700, leading: 23 }, usual: { size: 14.5, weight: 600, leading: 19 } },
  crowded: { lead: { size: 13, weight: 700, leading: 16 }, usual: { size: 13, weight: 400, leading: 16 } },
  upright: { lead: { size: 18, weight: 700, leading: 23 }, usual: { size: 15, weight: 600, leading: 20 } },
};

/** How far the lines of a title may stand out over its band. */
const OVER_BAND = 1.15;
/** A title that is longer than its band by less than this stays on one line. */
const WORTH_WRAPPING = 1.35;
/** Lines of a roomy title: what is longer is cut, as it would be in any style. */
const MOST_LINES = 5;
/** px of a crowded title over a long bar. */
const WIDEST_OVER_BAR = 600;

/** The style of a title. */
export function titleStyle(style: LabelStyle, leads: boolean): TextStyle {
  return leads ? TITLE[style].lead : TITLE[style].usual;
}

/**
 * Measures a label.
 *
 * @param width px that a line may take at most
 * @param band px of its mark in the first view: a title that is longer wraps to it where two lines do
 */
export function labelBlock(label: LabelText, style: LabelStyle, width: number, measure: Measure, band = 0): LabelBlock {
  return label.badge === undefined
    ? blockOf(label, style, width, measure, band)
    : badgedBlock(label, label.badge, style, width, measure, band);
}

/** A label whose first line begins with a word that is set bolder than the rest. */
function badgedBlock(
  label: LabelText,
  badge: string,
  style: LabelStyle,
  width: number,
  measure: Measure,
  band: number,
): LabelBlock {
  const badged = (text: string): string => joined([badge, text].filter(Boolean), " · ");
  const isInTitle = style === "crowded";
  const { size, weight } = isInTitle ? titleStyle(style, label.leads) : WHEN;
  const bolder = measure(badge, size, 700) - measure(badge, size, weight);
  const room = isInTitle ? width + measure(`${badge} · `, size, weight) : width - bolder;
  const said = isInTitle ? { ...label, title: badged(label.title) } : { ...label, when: badged(label.when) };
  const block = blockOf(said, style, room, measure, band);
  return { ...block, badge, width: block.width + bolder };
}

function blockOf(label: LabelText, style: LabelStyle, width: number, measure: Measure, band: number): LabelBlock {
  const titleIn = titleStyle(style, label.leads);
  if (style === "crowded") {
    const most = Math.max(width, Math.min(band, WIDEST_OVER_BAR));
    const title = fitLine(label.title, most, titleIn, measure);
    const asLead = label.mayLead && !label.leads ? fitLine(label.title, most, TITLE.crowded.lead, measure) : title;
    return { title, leads: label.leads, width: Math.max(title.width, asLead.width), height: title.height };
  }
  const title =
    style === "upright" ? wrapText(label.title, width, titleIn, measure) : toBand(label, width, band, measure);
  const when =
    label.when === ""
      ? undefined
      : style === "upright"
        ? wrapText(label.when, width, WHEN, measure, 4)
        : wrapText(label.when, Math.max(width, 150), WHEN, measure, 2);
  const text = label.text ? wrapText(label.text, width, SENTENCE, measure) : undefined;
  const blocks = [when, title, text].filter((block) => block !== undefined);
  return {
    ...(when ? { when } : {}),
    title,
    ...(text ? { text } : {}),
    leads: label.leads,
    width: Math.max(...blocks.map((block) => block.width)),
    height: blocks.reduce((sum, block) => sum + block.height, 0),
  };
}

function toBand(label: LabelText, width: number, band: number, measure: Measure): TextBlock {
  const style = titleStyle("roomy", label.leads);
  const over = measure(label.title, style.size, style.weight) / band;
  if (band >= 100 && band < width && over > WORTH_WRAPPING) {
    const wrapped = wrapText(label.title, band * OVER_BAND, style, measure, 2);
    if (!wrapped.cut) return wrapped;
  }
  let block = wrapBalanced(label.title, width, style, measure, 2);
  for (let lines = 3; block.cut && lines <= MOST_LINES; lines += 1)
    block = wrapBalanced(label.title, width, style, measure, lines);
  return block;
}

/** What matters no more than this never leads. */
export const LEAST_LEAD = 0.5;

/**
 * Which events lead: those of the highest importance, at most one in seven (one in a small set), never by a tie.
 *
 * @param importanceAt the importance at a rank; rank 0 has the highest
 * @returns the importance from which an event leads; Infinity where none does
 */
export function leadFrom(count: number, importanceAt: (rank: number) => number): number {
  const most = Math.min(Math.max(1, Math.floor(count / 7)), count);
  if (most === 0) return Infinity;
  const last = importanceAt(most - 1);
  if (most === count || importanceAt(most) < last) return last > LEAST_LEAD ? last : Infinity;
  // A tie across the limit would make too many leaders: go up to the next higher importance.
  const tied = firstPlace(0, most - 1, (rank) => importanceAt(rank) > last);
  const importance = tied === 0 ? 0 : importanceAt(tied - 1);
  return importance > LEAST_LEAD ? importance : Infinity;
}
