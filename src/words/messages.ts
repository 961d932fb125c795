import type { en } from "./en.ts";

export type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;

/** A template with `{names}` in it, or one for each plural form of `{count}`. */
export type Messages = { [Key in keyof typeof en]: string | Plural };
