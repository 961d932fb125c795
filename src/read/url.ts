/** Which addresses may become links, and which may be loaded. */

const LINK_SCHEMES = new Set(["https:", "http:", "mailto:", "tel:"]);
const MEDIA_SCHEMES = new Set(["https:", "http:"]);

/** A base that cannot be a real page: it tells a relative address from one with a scheme. */
const NOWHERE = "https://relative.invalid/";

/**
 * The address as it may stand in a link, or undefined where it may not.
 *
 * Allowed are https, http, mailto, tel, and addresses relative to the page. Refused are other schemes, control
 * characters, backslashes, and names or passwords in the address. A whole address comes back as `URL` writes it, with
 * quotation marks and brackets encoded; a relative one as it stands. `//host/path` is taken as https.
 */
export function safeUrl(url: unknown): string | undefined {
  return allowed(url, LINK_SCHEMES);
}

/**
 * The address of an image, video or audio, or undefined where it may not be loaded: https, http, or relative.
 *
 * @param base address of the page; a relative address is resolved against it
 */
export function safeMediaUrl(url: unknown, base?: string): string | undefined {
  const safe = allowed(url, MEDIA_SCHEMES);
  if (safe === undefined || base === undefined) return safe;
  try {
    const whole = new URL(safe, base);
    return MEDIA_SCHEMES.has(whole.protocol) || whole.protocol === new URL(base).protocol ? whole.href : undefined;
  } catch {
    return undefined;
  }
}

function allowed(url: unknown, schemes: ReadonlySet<string>): string | undefined {
  if (typeof url !== "string") return undefined;
  const text = url.trim();
  // eslint-disable-next-line no-control-regex -- browsers drop these inside an address, so that it would say another thing
  if (text === "" || /[\u0000-\u001f\u007f-\u009f\\]/.test(text)) return undefined;
  try {
    const parsed = new URL(text, NOWHERE);
    if (parsed.username !== "" || parsed.password !== "" || !schemes.has(parsed.protocol)) return undefined;
    return isWhole(text) ? parsed.href : text;
  } catch {
    return undefined;
  }
}

/** Whether an address names its host or scheme. Not only its origin tells: `https:a` is relative to an https page. */
function isWhole(text: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(text);
}
