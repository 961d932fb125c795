/**
 * Words that a browser can translate. It changes text of HTML, and neither that of SVG nor what stands in a shadow root. So
 * once it translates the page, the words of the events stand as HTML in the host too, unseen; what it makes of them is drawn.
 */
import type { Picture } from "../../scene/picture.ts";
import { textsOf, type Texts } from "../../scene/texts.ts";
import { translatedTexts, type TranslatedWords } from "../../scene/translated.ts";
import { el } from "../html.ts";
import type { Shell } from "../shell.ts";

/** Larger sets stay as they are: of a page with so many words a translator does only what is seen. */
const MOST = 200;
/** ms after which a translator's changes are taken together. */
const AFTER = 150;

const PARTS = ["title", "when", "text"] as const;

export interface TranslationHost {
  host: HTMLElement;
  shell: Shell;
  /** There are other words; undefined for our own again. */
  changed: (retell: ((texts: Texts) => Texts) | undefined) => void;
}

export class Translation {
  private readonly list: HTMLElement;
  private readonly place: HTMLElement;
  private readonly observer: MutationObserver;
  /** What was written, by id: what reads otherwise now was translated. */
  private written = new Map<string, TranslatedWords>();
  private taking: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly own: TranslationHost) {
    const { host, shell } = own;
    const document = host.ownerDocument;
    this.list = el(document, "div", { slot: "words", translate: "yes", "aria-hidden": "true" });
    this.place = el(document, "div", { class: "status", "aria-hidden": "true" });
    this.place.append(el(document, "slot", { name: "words" }));
    shell.region.append(this.place);
    host.append(this.list);
    this.observer = new MutationObserver(() => {
      clearTimeout(this.taking);
      this.taking = setTimeout(() => {
        this.take();
      }, AFTER);
    });
  }

  /** Writes the words of the events that there are, as they are without a translation. */
  write({ columns, settings, words: ours }: Picture): void {
    const texts = textsOf(settings, ours);
    const words = new Map<string, TranslatedWords>();
    for (let index = 0; index < Math.min(columns.count, MOST + 1); index += 1) {
      const event = columns.event(index);
      words.set(event.id, {
        title: texts.title(event),
        when: texts.when(event),
        text: texts.sentences(event, Infinity),
      });
    }
    if (words.size > MOST) words.clear();
    if (areSame(words, this.written)) return;
    this.written = words;
    this.observer.disconnect();
    this.list.replaceChildren(...[...words].map(([id, each]) => this.entryOf(id, each)));
    this.observer.observe(this.list, { subtree: true, childList: true, characterData: true });
  }

  stop(): void {
    clearTimeout(this.taking);
    this.observer.disconnect();
    this.list.remove();
    this.place.remove();
  }

  private entryOf(id: string, words: TranslatedWords): HTMLElement {
    const { ownerDocument: document } = this.list;
    const entry = el(document, "div", { "data-words": id });
    entry.append(...PARTS.map((part) => el(document, "p", { class: part }, words[part])));
    return entry;
  }

  private take(): void {
    const taken = new Map<string, TranslatedWords>();
    for (const entry of this.list.children) {
      const id = entry.getAttribute("data-words");
      const before = id === null ? undefined : this.written.get(id);
      if (id === null || !before) continue;
      const [title = before.title, when = before.when, text = before.text] = Array.from(entry.children, (part) =>
        part.textContent.trim(),
      );
      const words = { title, when, text };
      if (PARTS.some((part) => words[part] !== before[part])) taken.set(id, words);
    }
    this.own.changed(taken.size > 0 ? (texts) => translatedTexts(texts, taken) : undefined);
  }
}

function areSame(one: ReadonlyMap<string, TranslatedWords>, other: ReadonlyMap<string, TranslatedWords>): boolean {
  return (
    one.size === other.size &&
    [...one].every(([id, words]) => PARTS.every((part) => other.get(id)?.[part] === words[part]))
  );
}
