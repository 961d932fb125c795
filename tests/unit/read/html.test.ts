import { describe, expect, it } from "vitest";
import { readEvents, type ReadOptions, type ReadResult } from "../../../src/read/index.ts";

const read = (html: string, options: ReadOptions = {}): Promise<ReadResult> => readEvents(html, options);

/** The fields that matter here, of each event. */
function told({ events }: ReadResult): object[] {
  return events.map(({ id: _id, span: _span, ...fields }) => {
    const { status, ...others } = fields;
    return Object.fromEntries(
      Object.entries({ ...others, ...(status === "happened" ? {} : { status }) }).filter(
        ([, value]) => value !== undefined,
      ),
    );
  });
}

function codes({ problems }: ReadResult): object[] {
  return problems.map(({ severity, code, line, row, path, field }) => ({ severity, code, line, row, path, field }));
}

/** Every row is an event, has an error, or is skipped. */
function expectAccount({ events, problems, rows, skipped }: ReadResult): void {
  const places = problems
    .filter(({ severity }) => severity === "error")
    .map(({ line, row, path }) => `${row} ${line} ${path}`);
  expect(events.length + new Set(places).size + skipped).toBe(rows);
}

describe("a list of dates", () => {
  it("gives an event for each entry", async () => {
    const result = await read(`<!doctype html><title>A page</title><h1>Migration talks</h1>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
      <ol>
        <li><time datetime="2018">2018</time> <b>Last migration talks</b> <p>Officials met in <a href="https://example.org/w">Washington</a>.</p></li>
        <li id="visas" data-lane="Visas" data-importance="0.9"><time datetime="2022-05/..">since May</time> <h3>Visa services resume</h3></li>
      </ol>`);
    expect(result).toMatchObject({ format: "html", title: "Migration talks", rows: 2, skipped: 0, problems: [] });
    expect(told(result)).toEqual([
      { date: "2018", title: "Last migration talks", text: "Officials met in [Washington](https://example.org/w)." },
      { date: "2022-05/..", title: "Visa services resume", lane: "Visas", importance: 0.9 },
    ]);
    expect(result.events[1]!.id).toBe("visas");
    expect(result.took?.columns).toEqual({ events: "1 list" });
  });

  it("takes from the attributes of an entry when it was added", async () => {
    const { events } = await read(`<ol><li data-added="21 April 2022"><time>2018</time> <b>Talks</b></li></ol>`);
    expect(events).toMatchObject([{ title: "Talks", added: "2022-04-21" }]);
  });

  it.each<[string, object]>([
    [
      "<time>4 May 1945</time>: Surrender. It was signed at night.",
      { date: "4 May 1945", title: "Surrender", text: "It was signed at night." },
    ],
    ["<time>2018</time> Sen. Rubio speaks", { date: "2018", title: "Sen. Rubio speaks" }],
    ["<time datetime=''>2018</time> Talks", { date: "2018", title: "Talks" }],
    ["<time datetime='PT2H'>2018</time> Talks", { date: "2018", title: "Talks" }],
    ["<time>2004</time> – <time>2006</time> War", { start: "2004", end: "2006", title: "War" }],
    [
      "<a href='/a'>Talks end</a> <time>2018</time>",
      { date: "2018", title: "Talks end", links: [{ url: "/a", label: "Talks end" }] },
    ],
    [
      "<time>2018</time> <a href='/a'>Cuba</a> ends the talks",
      { date: "2018", title: "Cuba ends the talks", links: [{ url: "/a", label: "Cuba" }] },
    ],
    ["Talks end (<time>2018</time>).", { date: "2018", title: "Talks end" }],
    [
      "On <time datetime='2018-01-01'>1 January</time> the talks ended.",
      { date: "2018-01-01", title: "On 1 January the talks ended" },
    ],
    ["<h3><time>2018</time> Talks</h3><p>More</p>", { date: "2018", title: "Talks", text: "More" }],
    [
      "<time>2018</time> <b>Talks</b><p>More</p><p><a href='/a'>Read</a> | <a href='/b'>Hear</a></p>",
      {
        date: "2018",
        title: "Talks",
        text: "More",
        links: [
          { url: "/a", label: "Read" },
          { url: "/b", label: "Hear" },
        ],
      },
    ],
    ["<del><time>2018</time> Summit</del>", { date: "2018", title: "Summit", status: "cancelled" }],
    ["<time>2018</time> <s>Summit</s>", { date: "2018", title: "Summit", status: "cancelled" }],
    ["<time>2018</time> Summit in <s>May</s> June", { date: "2018", title: "Summit in ~~May~~ June" }],
    [
      "<time>2018</time> <b>Vote</b><ul><li><time>2019</time> inner</li></ul>",
      { date: "2018", title: "Vote", text: "- 2019 inner" },
    ],
  ])("reads %j", async (html, event) => {
    const result = await read(`<ul><li>${html}</li></ul>`);
    expect(told(result)).toEqual([event]);
    expect(result.problems).toEqual([]);
  });

  it.each<[string, object]>([
    [
      "28 June 1914 – Archduke killed in Sarajevo. War follows.",
      { date: "28 June 1914", title: "Archduke killed in Sarajevo", text: "War follows." },
    ],
    ["June 28, 1914: Archduke killed", { date: "June 28, 1914", title: "Archduke killed" }],
    ["<b>1918</b> Armistice", { date: "1918", title: "Armistice" }],
    ["1914–1918: War", { date: "1914–1918", title: "War" }],
    ["2018 – 2 ministers meet", { date: "2018", title: "2 ministers meet" }],
    ["44 BC: Caesar is killed", { date: "44 BC", title: "Caesar is killed" }],
  ])("reads the date that %j begins with", async (html, event) => {
    expect(told(await read(`<ul><li>${html}</li></ul>`))).toEqual([event]);
  });

  it("reports an entry without a date at its line, and skips empty ones", async () => {
    const result = await read(
      "<ol>\n<li><time>2018</time> One</li>\n<li>Two</li>\n<li> </li>\n<li><time>31 April 2018</time> Three</li></ol>",
    );
    expect(result.events).toHaveLength(1);
    expect(codes(result)).toMatchObject([
      { severity: "error", code: "date-missing", line: 3, field: "date" },
      { severity: "error", code: "date-impossible", line: 5, field: "date" },
    ]);
    expect(result).toMatchObject({ rows: 4, skipped: 1 });
    expectAccount(result);
  });

  it("keeps an event whose end is before its start", async () => {
    const result = await read("<ol><li><time>2018</time> – <time>2016</time> War</li></ol>");
    expect(told(result)).toEqual([{ start: "2018", end: "2016", title: "War" }]);
    expect(codes(result)).toMatchObject([{ severity: "warning", code: "date-reversed", field: "end" }]);
  });

  it("takes every list and table that has dates", async () => {
    const result = await read(`<ul><li><time>2018</time> One</li></ul><ol><li><time>2019</time> Two</li></ol>
      <table><tr><th>Date</th><th>Title</th></tr><tr><td>2020</td><td>Three</td></tr></table>`);
    expect(result.events.map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
    expect(result.took?.columns?.["events"]).toBe("2 lists, 1 table");
    expectAccount(result);
  });

  it("leaves lists alone that have no dates, or nothing but dates", async () => {
    const result = await read("<ul><li>2023</li><li>2022</li></ul><ol><li>First</li><li>Second</li></ol>");
    expect(codes(result)).toMatchObject([{ severity: "error", code: "events-missing" }]);
    expect(result.rows).toBe(0);
  });
});

describe("a list of definitions", () => {
  it("gives an event for each thing that is said of a date", async () => {
    const result = await read(
      "<dl><dt>1914</dt><dd>War begins</dd><dd><b>Canal opens</b> <p>In Panama.</p></dd><div><dt><time>1915</time></dt><dd>Sinking</dd></div></dl>",
    );
    expect(told(result)).toEqual([
      { date: "1914", title: "War begins" },
      { date: "1914", title: "Canal opens", text: "In Panama." },
      { date: "1915", title: "Sinking" },
    ]);
  });

  it("takes a title that stands beside the date, and a date that stands below the title", async () => {
    const result = await read(
      "<dl><dt>1914 – War begins</dt><dd>In <i>August</i></dd><dt>Canal opens</dt><dd><time>1914</time></dd></dl>",
    );
    expect(told(result)).toMatchObject([
      { date: "1914", title: "War begins", text: "In _August_" },
      { date: "1914", title: "Canal opens" },
    ]);
  });

  it("reports a term without a date", async () => {
    const result = await read("<dl>\n<dt>1914</dt><dd>War</dd>\n<dt>Note</dt><dd>Something</dd></dl>");
    expect(codes(result)).toMatchObject([{ severity: "error", code: "date-missing", line: 3 }]);
    expectAccount(result);
  });
});

describe("a table", () => {
  it("is read by its headings, cells that span rows in each of them", async () => {
    const result = await read(`<table>
      <caption>Events</caption>
      <tr><th colspan=4>The year</th></tr>
      <tr><th>Date</th><th>Event</th><th>Description</th><th>Link</th></tr>
      <tr><td rowspan="2"><time datetime="2018-05-01">1 May</time><sup>[1]</sup></td><td>One &lt;b&gt;</td><td>Some <b>strong</b> words</td><td><a href="https://example.org/">here</a></td></tr>
      <tr><td>Two</td><td></td><td></td></tr>
      <tr><td colspan=4>Later</td></tr>
      <tr><td>never</td><td>Three</td><td></td><td></td></tr>
      <tfoot><tr><td colspan=4>Source: us</td></tr></tfoot>
    </table>`);
    expect(told(result)).toMatchObject([
      { date: "2018-05-01", title: "One <b>", text: "Some **strong** words", links: [{ url: "https://example.org/" }] },
      { date: "2018-05-01", title: "Two" },
    ]);
    expect(codes(result)).toMatchObject([
      { severity: "error", code: "date-unreadable", row: 6, line: 8, field: "Date" },
    ]);
    expect(result).toMatchObject({ rows: 4, skipped: 1 });
    expectAccount(result);
  });

  it("tells the order of day and month from all of its dates", async () => {
    const result = await read("<table><tr><th>Date<th>Title<tr><td>5/4/2018<td>One<tr><td>25/4/2018<td>Two</table>");
    expect(result.problems).toEqual([]);
    expect(result.took?.dateOrder).toBe("dmy");
  });

  it("has its keys for sorting, and what else is hidden, left out", async () => {
    const result = await read(`<table><tr><th>Date</th><th>Event</th><th>Description</th></tr>
      <tr><td><span style="display:none">0000-1914</span>28 June 1914</td><td>One <i hidden>x</i></td><td>Some <b style="display: none">555-0100</b> words</td></tr></table>`);
    expect(told(result)).toEqual([{ date: "28 June 1914", title: "One", text: "Some words" }]);
  });

  it("with two rows of headings has the lower, which says more", async () => {
    const result = await read(`<table><tr><th colspan="2">Date</th><th rowspan="2">Event</th></tr>
      <tr><th>Start</th><th>End</th></tr><tr><td>1914</td><td>1918</td><td>War</td></tr></table>`);
    expect(told(result)).toEqual([{ start: "1914", end: "1918", title: "War" }]);
    expectAccount(result);
  });

  it("without headings is read by its column of dates", async () => {
    const result = await read(`<table><tr><td>One</td><td>5 April 2022</td><td></td></tr>
      <tr><td rowspan="2">Two</td><td>6 April 2022</td><td>More</td></tr><tr><td>soon</td></tr><tr><td></td></tr></table>`);
    expect(told(result)).toEqual([
      { date: "5 April 2022", title: "One" },
      { date: "6 April 2022", title: "Two", text: "More" },
    ]);
    expect(codes(result)).toMatchObject([{ severity: "error", code: "date-unreadable", line: 2 }]);
    expectAccount(result);
  });

  it("of facts about one thing is none of dates", async () => {
    const box =
      "<table><tr><th>Founded</th><td>1 May 1990</td></tr><tr><th>Closed</th><td>2 June 1995</td></tr></table>";
    expect(await read(box)).toMatchObject({ events: [], problems: [{ code: "events-missing" }] });
  });

  it("is found in XHTML as well", async () => {
    const page = `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html xmlns="http://www.w3.org/1999/xhtml"><body><table><tr><th>Date</th><th>Event</th></tr><tr><td>1914</td><td>One</td></tr></table></body></html>`;
    expect(await read(page)).toMatchObject({ format: "html", events: [{ title: "One" }] });
    expect((await read("<?xml version='1.0'?><rss></rss>")).format).toBe("unknown");
  });

  it("of figures without headings is none of dates", async () => {
    const result = await read("<table><tr><td>1990</td><td>248</td></tr><tr><td>2000</td><td>281</td></tr></table>");
    expect(result).toMatchObject({ events: [], problems: [{ code: "events-missing" }] });
  });

  it("for the sake of looks is looked through", async () => {
    const result = await read("<table><tr><td><ul><li><time>2018</time> One</li></ul></td></tr></table>");
    expect(told(result)).toEqual([{ date: "2018", title: "One" }]);
  });
});

describe("microformats", () => {
  it("are read in their older form", async () => {
    const result =
      await read(`<ul><li class="vevent"><a class="url summary" href="https://example.org/e">Conference</a>:
      <abbr class="dtstart" title="2007-10-05">October 5</abbr>–<abbr class="dtend" title="2007-10-19">19</abbr>,
      <span class="location vcard"><span class="fn">Argent Hotel</span>, San Francisco</span>
      <div class="description"><p>Two <b>weeks</b></p></div><span class="category">web</span></li></ul>`);
    expect(told(result)).toEqual([
      {
        title: "Conference",
        start: "2007-10-05",
        end: "2007-10-19",
        place: "Argent Hotel",
        text: "Two **weeks**",
        links: [{ url: "https://example.org/e", label: "Conference" }],
        tags: ["web"],
      },
    ]);
    expect(result.took?.columns).toEqual({ events: "microformats" });
  });

  it("are read in their newer form, several in a page", async () => {
    const result =
      await read(`<div class="h-event"><h2 class="p-name">Meetup</h2><time class="dt-start" datetime="2013-06-30 12:00">30 June</time>
      <data class="dt-duration" value="PT2H"></data><p class="p-location h-card"><span class="p-name">The hall</span></p><p class="p-summary">Short</p></div>
      <div class="h-event"><span class="p-name">Other</span> <span class="dt-start"><span class="value">2014-01-02</span> at <span class="value">19:30</span></span></div>
      <div class="h-event">
        <span class="p-name">Undated</span></div>`);
    expect(told(result)).toEqual([
      { title: "Meetup", start: "2013-06-30 12:00", end: "2013-06-30T14:00", place: "The hall", text: "Short" },
      { title: "Other", start: "2014-01-02T19:30" },
    ]);
    expect(codes(result)).toMatchObject([{ severity: "error", code: "date-missing", field: "dt-start" }]);
    expectAccount(result);
  });
});

describe("the end of a microformat", () => {
  it.each(["22:00", "10 pm", "10:00 p.m."])("that is a time, %s, is on the day of the start", async (end) => {
    const result = await read(`<div class="h-event"><b class="p-name">Party</b>
      <span class="dt-start"><span class="value">2009-06-26</span> <span class="value">19:00</span></span> to <span class="dt-end">${end}</span></div>`);
    expect(result.problems).toEqual([]);
    expect(told(result)).toMatchObject([{ start: "2009-06-26T19:00", end: `2009-06-26 ${end}` }]);
  });
});

describe("JSON-LD in a page", () => {
  const linked = `<script type="application/ld+json">{"@context":"https://schema.org","@type":"Event","name":"Linked","startDate":"2001"}</script>`;
  const list = "<ol><li><time>2000</time> <b>Listed</b></li></ol>";

  it("goes before what the page shows, which is told", async () => {
    const result = await read(linked + list);
    expect(result.format).toBe("jsonld");
    expect(result.events.map(({ title }) => title)).toEqual(["Linked"]);
    expect(result.took?.dropped?.[0]).toMatch(/1 event of the page itself \(1 list\)/);
  });

  it("is left aside where HTML is asked for", async () => {
    expect((await read(linked + list, { format: "html" })).events.map(({ title }) => title)).toEqual(["Listed"]);
    expect((await read(linked, { format: "html" })).events.map(({ title }) => title)).toEqual(["Linked"]);
    expect((await read(list, { format: "jsonld" })).problems).toMatchObject([
      { code: "events-missing", severity: "error" },
    ]);
  });

  it("is numbered by its blocks, and has the line of each", async () => {
    const result = await read(
      `<title>T</title>\n${linked}\n<script type="application/ld+json">{"@graph":[{"@type":"Event","name":"No date"}]}</script>`,
    );
    expect(codes(result)).toMatchObject([
      { severity: "error", path: "/1/@graph/0/startDate", line: 3, field: "startDate" },
    ]);
    expect(result.title).toBe("T");
    expectAccount(result);
  });

  it.each([
    ["a comment", "<!--\n%\n//-->"],
    ["a section", "//<![CDATA[\n%\n//]]>"],
    ["a section in comments", "/*<![CDATA[*/%/*]]>*/"],
    ["a stop", "%;"],
  ])("is read in %s", async (_, wrapped) => {
    const value = '{"@context":"https://schema.org","@type":"Event","name":"Li\nnked","startDate":"2001"}';
    const result = await read(`<script type="application/ld+json">${wrapped.replace("%", value)}</script>`);
    expect(result).toMatchObject({ format: "jsonld", problems: [], events: [{ title: "Li nked" }] });
  });

  it("that is broken is reported once, and is not in the way of the rest", async () => {
    const broken = '<script type="application/ld+json">\n{"@type":"Event",}</script>';
    const alone = await read(broken);
    expect(codes(alone)).toMatchObject([{ severity: "error", code: "json-broken", path: "/0", line: 2 }]);
    expectAccount(alone);
    const beside = await read(broken + linked);
    expect(beside.events).toHaveLength(1);
    expectAccount(beside);
    const listed = await read(broken + list);
    expect(listed).toMatchObject({ format: "html", rows: 1, problems: [{ severity: "warning", code: "json-broken" }] });
  });
});

describe("hostile and broken pages", () => {
  it("give words, and no script, handler or address", async () => {
    const result =
      await read(`<ol><li onclick="bad()"><time datetime="2001">2001</time> <b>Probe</b><script>bad()</script><img src=x onerror=bad()>
      <p><a href="javascript:bad()">link</a> <svg onload=bad()></svg> &lt;b&gt; __proto__ [a](javascript:bad\\(\\)) \ud800</p></li></ol>`);
    const [event] = result.events;
    expect(event!.title).toBe("Probe");
    expect(event!.text).toBe("link \\<b> \\_\\_proto\\_\\_ \\[a\\](javascript:bad\\\\(\\\\)) \ufffd");
    expect(event!.links).toBeUndefined();
    expect(result.took?.dropped).toEqual(["1 image, but for what they say in words"]);
  });

  it("cannot reach what all objects share", async () => {
    const result =
      await read(`<ol><li id="__proto__" data-lane="constructor"><time>2001</time> <b>__proto__</b></li></ol>
      <script type="application/ld+json">{"__proto__":{"polluted":1},"@type":"Event","name":"a","startDate":"2002","constructor":{"prototype":{"polluted":1}}}</script>`);
    expect(result.events).toHaveLength(1);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("are read however deep they go", async () => {
    const good = "<ol><li><time>2001</time> <b>Good</b></li></ol>";
    for (const page of [
      "<div>".repeat(20_000) + good,
      `${"<div>".repeat(60)}${good}`,
      good + "<b><i>".repeat(20_000),
      "<ul><li>".repeat(5000) + good,
    ]) {
      const since = performance.now();
      const { events } = await read(page);
      expect(performance.now() - since).toBeLessThan(10_000);
      if (!page.startsWith("<ul>")) expect(events.map(({ title }) => title)).toEqual(["Good"]);
    }
  });

  it.each([
    ["", "nothing"],
    ["<html>", "an empty page"],
    ["<p>Words and no dates</p>", "words"],
    ["<ol></ol><table></table><dl></dl>", "empty lists"],
  ])("say that there is no event in %j (%s)", async (html) => {
    const result = await read(html, { format: "html" });
    expect(result).toMatchObject({ events: [], rows: 0, problems: [{ code: "events-missing", severity: "error" }] });
  });

  it("that are cut off keep what is whole", async () => {
    const result = await read(
      '<ol><li><time datetime="2018">2018</time> <b>One</b></li><li><time datetime="2019">2019</time> <b>Tw',
    );
    expect(result.events.map(({ title }) => title)).toEqual(["One", "Tw"]);
    const table = await read("<table><tr><th>Date<th>Title<tr><td>2018<td>One<tr><td>20");
    expect(table.events.map(({ title }) => title)[0]).toBe("One");
    expectAccount(table);
  });

  it("are not held up by very long entries", async () => {
    const since = performance.now();
    await read(`<ol><li><time>2018</time> ${"A. ".repeat(30_000)}</li><li>${" – -".repeat(30_000)}</li></ol>`);
    expect(performance.now() - since).toBeLessThan(10_000);
  });
});
