/** How a page tells dates by itself, so that a fault of its own stops nothing. */
import type { Settings } from "../../options.ts";

/**
 * Where the page's function throws, the usual words are taken; the page hears of the first error.
 *
 * @param isTried whether somebody else takes care of errors now
 */
export function houseDates({ formatDate }: Settings, isTried: () => boolean): Pick<Settings, "formatDate"> {
  if (!formatDate) return {};
  let isTold = false;
  return {
    formatDate(span, where) {
      try {
        return formatDate(span, where);
      } catch (error) {
        if (isTried()) throw error;
        if (!isTold) reportError(error);
        isTold = true;
        return undefined;
      }
    },
  };
}
