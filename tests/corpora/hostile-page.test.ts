/** Every hostile case through the whole life of a timeline, in a page under the policy that the collection names. */
import { describe, expect, it } from "vitest";
import { readEvents } from "../../src/read/index.ts";
import { expectHarmless, expectHarmlessDocuments, expectHarmTold, isShown } from "../page/hostile/expect.ts";
import { live, type Life, type Seen } from "../page/hostile/life.ts";
import { piecesOf } from "../page/hostile/pieces.ts";
import { strictPage } from "../page/hostile/site.ts";
import { cases, eventWith, fields, GOOD, inputOf, type Case } from "./hostile-cases.ts";

const strict = strictPage();

/** What a card may load: the collection gives it as good media. */
const MEDIA = ["https://example.org/a.png"];

const files = cases.filter(({ field }) => field.startsWith("readEvents "));

function expectNothingAsked(): void {
  expect(strict.asked.splice(0).filter((url) => !MEDIA.includes(url))).toEqual([]);
}

describe("a case in a page", () => {
  it.each(fields)("$id does no harm in $field", async (hostile) => {
    const input = inputOf(hostile);
    const seen = await live(strict.page, { input: [eventWith(hostile, input), GOOD] });
    expectHarmless(seen, MEDIA);
    expectNothingAsked();
    expect(isShown(seen, GOOD.title)).toBe(true);
    expectOutcome(hostile, input, seen);
    if (hostile.bounded !== undefined) expect(seen.taken).toBeLessThan(Math.max(hostile.bounded, 4000));
  });

  it.each(files)("$id does no harm as a file", async (hostile) => {
    const seen = await live(strict.page, { input: inputOf(hostile) });
    expectHarmless(seen, MEDIA);
    expectNothingAsked();
    const words = [...seen.addresses, ...seen.attributes].join(" ");
    for (const absent of hostile.absent ?? []) expect(words).not.toContain(absent);
    if (hostile.expect === "error") expect(seen.problems.length).toBeGreaterThan(0);
    else expect(seen.events.length).toBeGreaterThan(0);
  });

  it("json-003 does no harm as options, at the start and in an update", async () => {
    const hostile = cases.find(({ field }) => field === "options")!;
    const options = JSON.parse(inputOf(hostile)) as NonNullable<Life["options"]>;
    expectHarmless(await live(strict.page, { input: [GOOD], options }));
  });
});

function expectOutcome(hostile: Case, input: string, seen: Seen): void {
  const own = seen.addresses.filter((url) => !MEDIA.includes(url));
  switch (hostile.expect) {
    case "text":
      // What is long, or not to be seen, is shown in another way.
      if (input.length < 500 && /[\p{L}\p{P}]/u.test(input) && hostile.field !== "id")
        expect(isShown(seen, input) || seen.texts).toBe(true);
      expect(seen.events).toHaveLength(2);
      expect(seen.selected).toEqual([true, true]);
      break;
    case "drop-url":
      expect(own).toEqual([]);
      expect(seen.problems.map(({ field }) => field)).toContain(hostile.field.split(/[[.]/)[0]);
      break;
    case "keep-url":
      expect(own).toContain(hostile.keeps);
      break;
    case "error":
      expect(seen.events.map(({ id }) => id)).toEqual([GOOD.id]);
      break;
    case "markdown-safe":
      if (hostile.contains) expect(isShown(seen, hostile.contains)).toBe(true);
      if (hostile.keeps) expect(own).toContain(hostile.keeps);
      for (const absent of hostile.absent ?? []) expect(own.join(" ")).not.toContain(absent);
  }
}

describe("cases written as pictures, pages and pieces", () => {
  const all = [...fields, ...files];
  const batches = Array.from({ length: Math.ceil(all.length / 8) }, (_, at) => all.slice(at * 8, at * 8 + 8));

  it.each(batches.map((batch) => [batch[0]!.id, batch] as const))(
    "do no harm, %s and those that follow",
    async (_, batch) => {
      const documents = await Promise.all(
        batch.map(async (hostile) => {
          const input = inputOf(hostile);
          return piecesOf(hostile.id, await readEvents(hostile.raw ? input : [eventWith(hostile, input), GOOD]));
        }),
      );
      await expectHarmlessDocuments(strict, documents.flat());
      expectNothingAsked();
    },
  );

  it("would tell of what runs", () => expectHarmTold(strict));
});
