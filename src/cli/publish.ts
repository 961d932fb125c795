/** What has to be mended before events are published. */
import type { Problem } from "../problem.ts";
import type { ReadResult } from "../read/index.ts";

/** Drafts, ids that are missing, and media without https. What cannot be seen without its alt text is told in reading. */
export function publishProblems({ events, made }: ReadResult): Problem[] {
  const unnamed = new Set(made);
  return events.flatMap((event) => {
    const { id, title, status, media } = event;
    const told = (code: string, field: string, value: unknown, message: string): Problem[] => [
      { code, severity: "error", message: `"${title}" (${id}): ${message}`, id, field, value },
    ];
    return [
      ...(status === "draft" ? told("draft", "status", status, "it is a draft. Confirm it, or take it out.") : []),
      ...(unnamed.has(id)
        ? told(
            "id-missing",
            "id",
            undefined,
            "it has no id of its own. Write one in: daymark convert FILE --ids -o FILE.",
          )
        : []),
      ...(media && /^http:/i.test(media.url)
        ? told("media-http", "media", media.url, "its media come by http. Give an https address.")
        : []),
    ];
  });
}
