/** How a text is read. */
export interface ParseOptions {
  /**
   * `"edtf"` takes EDTF to the letter. `"any"`, the default, also takes the rest of ISO 8601 and everyday dates, in
   * English and with the names of months, weekdays and eras of other languages.
   */
  forms?: "any" | "edtf";
  /** IANA name of the zone that times of day without an offset are in. Default none: they float. Days never move. */
  timeZone?: string;
  /**
   * Order of numeric dates. Default: the one that is possible, or else that of `locale`, with a note in `Span.notes`.
   * A year of four figures is always the year, and between dots the day comes first.
   */
  dateOrder?: "ymd" | "mdy" | "dmy";
  /** Two-digit years beside a month and day are 20xx below it and 19xx from it on, 0 to 100. Without it they are refused. */
  yearPivot?: number;
  /** What a text that is only a number is. Default: a year. */
  numbers?: "ms" | "s" | "excel" | "excel1904" | "year";
  /** The day of publication, as EDTF, that "Thursday" and "last year" are counted from. Without it they are refused. */
  published?: string;
  /** BCP 47 tag: whose names come first, whose order of day and month, whose first day of the week. Default `"en"`. */
  locale?: string;
  /**
   * The forms that dates have, in tokens of date-fns such as `"M/d/yyyy"` or `["d MMM yyyy", "MMM yyyy"]`; then nothing
   * else is taken. As many figures as there are letters, but for `M`, `d`, `H`, `h`, `m`, `s` and `y`, which take what is there.
   */
  dateFormat?: string | readonly string[];
}
