/** What a page that is written looks like, in the page itself and in the shadow root of its picture. */
import css from "../draw/daymark.css?inline";
import { UPRIGHT_BELOW, type Settings } from "../options.ts";

const SCHEMES = { auto: "light dark", light: "light", dark: "dark" } as const;

/** Colours twice: a browser that does not know `light-dark()` takes the first. */
const PAGE = `
body{margin:0;font-family:Arial,Helvetica,sans-serif;line-height:1.5;color:#1b1b1b;background:#fff}
body{color:light-dark(#1b1b1b,#ececea);background:light-dark(#fff,#14171a)}
main{margin:0 auto;padding:8px 0 32px}
.name{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.daymark-list{max-width:680px;margin:24px 16px;padding:0;list-style:none;overflow-wrap:anywhere}
.daymark-list>li{margin:0 0 24px}
.daymark-list h2{margin:0;font-size:17px;line-height:1.3}
.daymark-list p,.daymark-list ul{margin:4px 0}
.daymark-list pre{white-space:pre-wrap}
.daymark-list .when,.daymark-list .note{color:#5a5f66;color:light-dark(#5a5f66,#a6adb5);font-size:14px}
.daymark-list a,.daymark-list .new{color:#0a5c9c;color:light-dark(#0a5c9c,#79b7ee)}
@media print{:root{color-scheme:light}.daymark-list{max-width:none}.daymark-list>li{break-inside:avoid}.daymark-list a:not(.daymark-address)::after{content:" (" attr(href) ")"}}
`.trim();

/**
 * Of the pictures only the one that fits the screen is shown, and keeps its height at every width. Where scripts run the
 * list is out of sight, as its events are met in the picture: should none have come after a while, it is shown after all.
 */
const STANDING = `
[data-standing]{overflow:hidden}
[data-standing] svg.daymark{max-width:100%}
[data-standing] [hidden]{display:none}
.narrow{display:none}
@media print{[data-standing] svg.daymark{height:auto}}
@media (scripting:none){[data-standing] svg.daymark{height:auto}}
@media screen and (scripting:enabled){slot{display:block;animation:daymark-list 0s 6s both}slot[data-awake]{display:none}}
@keyframes daymark-list{from{block-size:0;overflow:hidden;visibility:hidden;content-visibility:hidden}}
`.trim();

/** The style of the page. @param width px of the picture */
export function pageStyle(theme: Settings["theme"], width: number): string {
  return `:root{color-scheme:${SCHEMES[theme]}}\n${PAGE}\nmain{max-width:${width}px}`;
}

/** The style of the shadow root. @param width px of the wider picture; undefined where there is one alone */
export function rootStyle(width?: number): string {
  const style = `${css}\n${STANDING}`;
  return width === undefined
    ? style
    : `${style}\n@media ${narrowWhere(width)}{.wider{display:none}.narrow{display:block}}`;
}

/** Where the picture for phones is the one that is shown, as a media query. @param width px of the wider picture */
export function narrowWhere(width: number): string {
  return `(max-width:${Math.min(UPRIGHT_BELOW, width) - 1}px)`;
}
