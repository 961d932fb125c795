/** Keys in JSON pointers (RFC 6901), in which a stroke parts them. */

/** A key as it is written in a pointer. */
export function pointerPart(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The keys that a pointer leads through, from the top on; none for the whole, `""`. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
