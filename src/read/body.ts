/** The bytes of an answer, as they come: one that stops in the middle, or never ends, is waited for no longer. */

/** ms until an address has to begin to answer, and between any two parts of its answer. */
export const LONGEST_WAIT = 30_000;

/** Of more bytes, no browser can make a text. */
export const MOST_BYTES = 500_000_000;

/** What goes wrong while an answer comes. */
export type BodyFault = "cut" | "stalled" | "endless";

/**
 * All bytes of an answer, or what went wrong.
 *
 * @throws {TypeError} where its body was read before, which is the caller's mistake
 */
export async function bodyOf({ body, bodyUsed }: Response): Promise<Uint8Array | BodyFault> {
  if (bodyUsed) throw new TypeError("its body was read before. Pass an answer that is new, or a clone of it.");
  if (!body) return new Uint8Array();
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const part = await inTime(reader.read());
      if (part === undefined) return "stalled";
      if (part.done) return joined(parts, size);
      parts.push(part.value);
      size += part.value.length;
      if (size > MOST_BYTES) return "endless";
    }
  } catch {
    return "cut";
  } finally {
    // What is left of it is not wanted; of one that has ended there is nothing.
    void reader.cancel().catch(() => undefined);
  }
}

/** What a promise gives; undefined where that takes too long. */
async function inTime<Result>(coming: Promise<Result>): Promise<Result | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, LONGEST_WAIT);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
