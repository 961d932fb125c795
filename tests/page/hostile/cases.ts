/* eslint-disable no-script-url -- addresses that must be refused */
/** Hostile input of our own. `__x()` is what it would run; `https://evil.example/` what it would ask. */

export interface Case {
  name: string;
  /** An event with this in it, beside a title and a date. */
  event?: Record<string, unknown>;
  /** Or whole input for a reader. */
  input?: unknown;
  /** What must be read as it was given. */
  shows?: string;
  /** What no text or address may hold. */
  hides?: string;
  /** Code of a problem that must be told. */
  problem?: string;
  /** The event is not drawn. */
  lost?: true;
}

const RUNS = [
  "<svg><animate onbegin=__x() attributeName=x dur=1s>",
  "<body onpageshow=__x()>",
  "<video><source onerror=__x()>",
  '<a href="javascript&colon;__x()">press</a>',
  "<object data=https://evil.example/o></object>",
  "<link rel=stylesheet href=https://evil.example/a.css>",
  "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
  "<style>@import url(https://evil.example/b.css);</style>",
  "</style></script></template></textarea><img src=//evil.example onerror=__x()>",
  "<template shadowrootmode=open><script>__x()</script></template>",
  "<foreignObject><iframe src='javascript:parent.__x()'></iframe></foreignObject>",
  "<use href='data:image/svg+xml,<svg id=a onload=__x()>#a'/>",
  "&#60;img src=x onerror=__x()&#62;",
  "\\u003cscript\\u003e__x()\\u003c/script\\u003e",
  "<!--#include virtual='/etc/passwd'--><?php __x() ?><% __x() %>",
  "url(https://evil.example/c) expression(__x()) ;background:red",
  "${__x()} #{__x()} {{__x()}} <%= __x() %>",
  '"]\'); __x(); (["',
  "<x-element onanimationstart=__x() style=animation:x>",
  "</noscript></xmp></plaintext><marquee onstart=__x()>",
  "<?xml-stylesheet href='https://evil.example/a.xsl'?><!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
  "]]><![CDATA[<svg onload=__x()>]]>",
  "+ADw-script+AD4-__x()+ADw-/script+AD4-",
  "a\r\nLocation: https://evil.example/\r\n\r\n<script>__x()</script>",
  "\u2066\u2067\u2068\u202e\u202bunclosed<b onclick=__x()>",
  `e${"\u0301".repeat(2000)}<img src=x onerror=__x()>`,
  `z${"\u200b\u200c\u200d".repeat(500)}z<img src=x onerror=__x()>`,
  "\u0080\u0085\u009f\u007f\ufdd0\uffff<img src=x onerror=__x()>",
  "a\u2028b\u2029c</script><script>__x()</script>",
  "$& $1 $` $' $$ {title} {date} {count} %s<img src=x onerror=__x()>",
  "\uff1cscript\uff1e__x()\uff1c/script\uff1e",
];

/** Fields that are shown as they are. */
const FIELDS: readonly ((text: string) => Record<string, unknown>)[] = [
  (title) => ({ title }),
  (label) => ({ label }),
  (lane) => ({ lane }),
  (place) => ({ place }),
  (tag) => ({ tags: [tag, "tag"] }),
  (displayDate) => ({ displayDate }),
  (note) => ({ corrected: { on: "2001-03-01", note } }),
  (label) => ({ links: [{ url: "https://example.org/", label }] }),
  (title) => ({ sources: [{ title, locator: title }] }),
  (title) => ({ translations: { en: { title } } }),
];

const texts = RUNS.map((text, at): Case => {
  const event = FIELDS[at % FIELDS.length]!(text);
  return { name: `${JSON.stringify(text).slice(0, 60)} in ${Object.keys(event)[0]}`, event, shows: text };
});

const ADDRESSES = [
  "javascript:__x()//https://example.org/",
  "\u0019JAVASCRIPT:__x()",
  "\u2028javascript:__x()",
  "java\u0000script:__x()",
  "jav\u0009ascript:__x()",
  "feed:javascript:__x()",
  "jar:https://evil.example/a!/b",
  "data:,__x()",
  "data:image/png;base64,AAAA",
  "ws://evil.example/",
  "https:\\\\evil.example\\",
  "\\\\evil.example\\share",
  "https://name@evil.example/",
  "about:blank",
  "intent://evil.example#Intent;end",
  "chrome://settings",
  "\ufeffjavascript:__x()",
  "\u00a0javascript:__x()",
  "filesystem:https://evil.example/temporary/a.html",
  "mhtml:https://evil.example/",
  "blob:null/1-2",
  "ms-word:ofe|u|https://evil.example/",
  "https://evil.example:99999/",
  "https://name:@evil.example/",
  "https://evil.example%2f@example.org/",
];

const addresses = ADDRESSES.flatMap((url): Case[] => {
  const what = JSON.stringify(url);
  return [
    { name: `a link to ${what}`, event: { links: [{ url, label: "Where" }] }, shows: "Where", problem: "url-refused" },
    { name: `media at ${what}`, event: { media: { url, alt: "What" } }, problem: "url-refused" },
  ];
});

const MARKDOWN: readonly [text: string, shows: string][] = [
  ["[press](javascript:__x() 'title')", "press"],
  ["[press](<java script:__x()>)", "press"],
  ["[press][ref]\n\n[ref]: data:text/html,<script>__x()</script>", "press"],
  ["![seen](https://evil.example/pixel.png)", "seen"],
  ["![a][r]\n\n[r]: https://evil.example/p.png", "a"],
  ["<a href='javascript:__x()'>press</a> *so*", "<a href='javascript:__x()'>press</a>"],
  ["**<img src=x onerror=__x()>**", "<img src=x onerror=__x()>"],
  ["```html\n<script>__x()</script>\n```", "<script>__x()</script>"],
  ["<style>*{background:url(https://evil.example/d)}</style>", "<style>"],
  ["[a](https://example.org/\"onclick=\"__x\\(\\) 'x')", "a"],
  ["> ".repeat(400) + "deep", "deep"],
  ["**".repeat(3000) + "end", "end"],
];

const markdown = MARKDOWN.map(([text, shows]): Case => ({
  name: `Markdown ${JSON.stringify(text).slice(0, 50)}`,
  event: { text },
  shows,
  hides: "evil.example/p",
}));

const IDS = [
  "hasOwnProperty",
  "valueOf",
  "toString",
  "__defineGetter__",
  "a b",
  "#x",
  "'\"`\\",
  "\u0000",
  "-1",
  "null",
  "attributes",
  "nodeName",
  "innerHTML",
  "then",
  "100%",
  "%E0%A4%A",
  "2018..2020",
  "a:b",
  "\ud800",
];

const ids = IDS.map((id): Case => ({ name: `the id ${JSON.stringify(id)}`, event: { id, lane: id }, shows: "Probe" }));

const KINDS: readonly [name: string, event: Record<string, unknown>, problem: string][] = [
  ["a title that is an object", { title: { toString: "x" } }, "field-type"],
  ["a date in markup", { date: "<b>2001</b>" }, "date-unreadable"],
  ["a date of ten thousand brackets", { date: "[".repeat(10_000) }, "date-too-long"],
  ["an endless year", { date: "Y1E400" }, "date-out-of-range"],
  ["a zone with a path", { date: undefined, start: "2001-02-03T04:05", timeZone: "../zoneinfo/UTC" }, "zone-unknown"],
];

const kinds = KINDS.map(([name, event, problem]): Case => ({ name, event, problem, lost: true }));

const GOOD = '{"id":"good","title":"A good event","date":"2002-03-04"}';
const SHEET = "title,date,lane\n";

const FILES: Case[] = [
  {
    name: "JSON with a prototype in its options",
    input: `{"messages":{"__proto__":{"polluted":"1"}},"labels":{"__proto__":"x"},"events":[${GOOD}]}`,
  },
  {
    name: "JSON with a lane called constructor",
    input: `[{"title":"Probe","date":"2001","lane":"constructor"},${GOOD}]`,
    shows: "constructor",
  },
  {
    name: "JSON in the words of a script",
    input: `</script><script>__x()</script>`,
    lost: true,
    problem: "events-missing",
  },
  {
    name: "JSON nested a thousand deep in a field",
    input: `[{"title":"Probe","date":"2001","links":${"[".repeat(1000)}${"]".repeat(1000)}},${GOOD}]`,
    shows: "Probe",
  },
  {
    name: "a sheet with a formula",
    input: `${SHEET}"=HYPERLINK(""https://evil.example"")",2001,a\nA good event,2002-03-04,a\n`,
    shows: "=HYPERLINK(",
  },
  {
    name: "a sheet with a prototype for a heading",
    input: `__proto__,toString,title,date\na,b,Probe,2001\n`,
    shows: "Probe",
  },
  {
    name: "a sheet with markup for a heading",
    input: `title,date,<img src=x onerror=__x()>\nProbe,2001,1\n`,
    shows: "Probe",
  },
  {
    name: "a calendar with markup and a script for an address",
    input:
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:<script>\r\nSUMMARY:<svg onload=__x()>\r\nURL;VALUE=URI:vbscript:__x()\r\nATTACH:https://evil.example/a\r\nDESCRIPTION:<b onclick=__x()>d</b>\r\nDTSTART;VALUE=DATE:20010203\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
    problem: "url-refused",
  },
  {
    name: "HTML with what loads and runs",
    input:
      "<ol><li><time datetime=2001>2001</time> <b>Probe</b> <p>Text<img src=https://evil.example/i><iframe src=https://evil.example/f></iframe><link rel=prefetch href=https://evil.example/l><svg onload=__x()></svg><a href='javascript:__x()' onclick=__x()>l</a></p></li></ol>",
    shows: "Probe",
  },
  {
    name: "HTML with a base and a refresh",
    input:
      "<base href=https://evil.example/><meta http-equiv=refresh content='0;url=https://evil.example/'><ol><li><time datetime=2001>2001</time> <b>Probe</b> <a href=/x>l</a></li></ol>",
    shows: "Probe",
  },
  {
    name: "TimelineJS with a frame for media",
    input:
      '{"events":[{"start_date":{"year":"2001"},"text":{"headline":"<img src=https://evil.example/h onerror=__x()>Probe","text":"<script>__x()</script><p style=\\"background:url(https://evil.example/s)\\">t</p>"},"media":{"url":"<iframe srcdoc=\\"<script>parent.__x()</script>\\"></iframe>","thumbnail":"https://evil.example/t"},"background":{"url":"https://evil.example/b"}}]}',
    shows: "Probe",
  },
  {
    name: "vis with styles and templates",
    input:
      '[{"id":"<i>","content":"<img src=https://evil.example/v onerror=__x()>Probe","start":"2001-02-03","style":"background:url(https://evil.example/w)","className":"x\\" onload=\\"__x()"}]',
    shows: "Probe",
  },
  {
    name: "JSON-LD with a script for an address",
    input:
      '<script type="application/ld+json">{"@type":"Event","name":"Probe","startDate":"2001-02-03","url":"javascript:__x()","image":"data:text/html,<script>__x()<\\/script>"}</script>',
    shows: "Probe",
  },
  {
    name: "HTML that a parser writes anew",
    input:
      '<ol><li><time datetime="2001">2001</time> <b>Probe</b><p><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=__x()&gt;"></p></li></ol>',
    shows: "Probe",
  },
  {
    name: "HTML with ids and classes of every object",
    input:
      '<ol><li id="__proto__" data-lane="constructor" data-status="toString" data-importance="1e999" class="hasOwnProperty"><time datetime="2001">2001</time> <b>Probe</b></li></ol>',
    shows: "Probe",
  },
  {
    name: "a feed with entities of entities",
    input:
      "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'><!ENTITY c SYSTEM 'https://evil.example/c'>]><rss><channel><item><title>&b;&c;</title></item></channel></rss>",
    lost: true,
    problem: "format-unknown",
  },
  {
    name: "a sheet with paths into a prototype for headings",
    input:
      "__proto__.polluted,constructor.prototype.polluted,title,date,title@__proto__,link#__proto__,link 999999999\n1,2,Probe,2001,T,U,https://example.org/\n",
    shows: "Probe",
  },
  {
    name: "TimelineJS with prototypes in all parts",
    input:
      '{"events":[{"start_date":{"year":"2001","__proto__":{"polluted":1}},"text":{"headline":"Probe","__proto__":{"text":"x"}},"unique_id":"__proto__","group":"constructor","media":{"url":"javascript:__x()","link":"data:,x"}}],"eras":[{"start_date":{"year":"1e999"},"end_date":{},"text":{"headline":"<b>"}}]}',
    shows: "Probe",
  },
  {
    name: "JSON-LD that leads in circles",
    input:
      '<script type="application/ld+json">{"@graph":[{"@id":"a","@type":"Event","name":"Probe","startDate":"2001","superEvent":{"@id":"b"}},{"@id":"b","@type":"Event","name":"<img src=x onerror=__x()>","startDate":"2002","superEvent":{"@id":"a"}}]}</script>',
    shows: "Probe",
  },
  {
    name: "Markwhen with a script for a link",
    input: "2001-02-03: Probe [press](javascript:__x()) <img src=x onerror=__x()>\n",
    shows: "Probe",
  },
];

export const CASES: readonly Case[] = [...texts, ...addresses, ...markdown, ...ids, ...kinds, ...FILES];
