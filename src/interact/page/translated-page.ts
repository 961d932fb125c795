/** Whether a browser has translated the page, and what it makes of our words. */
import type { Picture, PictureInput } from "../../scene/picture.ts";
import type { WhatIsDrawn } from "../what-is-drawn.ts";
import type { Translation } from "./translation.ts";

/**
 * Tells once a browser translates the page, and again once it shows the page as it was. Chrome and Edge mark the root
 * element with a class; others write another language there.
 *
 * @returns what stops it
 */
function watchTranslation(document: Document, told: (isTranslated: boolean) => void): () => void {
  const root = document.documentElement;
  const { lang } = root;
  const isTranslated = (): boolean => /\btranslated-(?:ltr|rtl)\b/.test(root.className) || root.lang !== lang;
  let was = false;
  const look = (): void => {
    if (isTranslated() === was) return;
    was = !was;
    told(was);
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { attributeFilter: ["class", "lang"] });
  look();
  return () => {
    observer.disconnect();
  };
}

export interface TranslatedPageHost extends WhatIsDrawn {
  host: HTMLElement;
  /** The words are others: all is worked out anew. */
  changed: () => void;
}

/** What a browser makes of our words, while it translates the page. */
export class TranslatedPage {
  /** Gives the words as they were translated. */
  retell: PictureInput["retell"];
  private isTranslated = false;
  private stopped = false;
  private translation: Translation | undefined;
  private readonly stopWatching: () => void;

  constructor(private readonly own: TranslatedPageHost) {
    this.stopWatching = watchTranslation(own.host.ownerDocument, (isTranslated) => void this.turn(isTranslated));
  }

  /** The picture was worked out anew: its words are there to be translated. */
  write(picture: Picture): void {
    this.translation?.write(picture);
  }

  stop(): void {
    this.stopped = true;
    this.stopWatching();
    this.translation?.stop();
  }

  /** A browser translates the page, or shows it as it was. */
  private async turn(isTranslated: boolean): Promise<void> {
    this.translation?.stop();
    this.translation = undefined;
    this.isTranslated = isTranslated;
    if (isTranslated) {
      // Where it cannot be had, as offline, our own words stay.
      const { Translation } = (await import("./translation.ts").catch(() => undefined)) ?? {};
      if (!Translation || this.stopped || !this.isTranslated || this.translation) return;
      this.translation = new Translation({
        ...this.own,
        changed: (retell) => {
          this.take(retell);
        },
      });
      const picture = this.own.picture();
      if (picture) this.translation.write(picture);
    } else if (this.retell) this.take(undefined);
  }

  private take(retell: PictureInput["retell"]): void {
    this.retell = retell;
    this.own.changed();
  }
}
