/** Hostile input in a page under a strict policy: it is shown as text, and does nothing. */
import { describe, expect, it } from "vitest";
import { readEvents } from "../../src/read/index.ts";
import { CASES, type Case } from "./hostile/cases.ts";
import { expectHarmless, expectHarmlessDocuments, expectHarmTold, isShown } from "./hostile/expect.ts";
import { live } from "./hostile/life.ts";
import { piecesOf } from "./hostile/pieces.ts";
import { strictPage } from "./hostile/site.ts";

const strict = strictPage();

const GOOD = { id: "good", title: "A good event", date: "2002-03-04", lane: "Good" };

const inputOf = ({ event, input }: Case): unknown =>
  event ? [{ title: "Probe", date: "2001-02-03", ...event }, GOOD] : input;

describe("hostile input of our own", () => {
  it("is in many kinds", () => expect(CASES.length).toBeGreaterThanOrEqual(60));

  it.each(CASES.map((each) => [each.name, each] as const))("does no harm: %s", async (_, hostile) => {
    const seen = await live(strict.page, { input: inputOf(hostile) });
    expectHarmless(seen);
    expect(strict.asked.splice(0)).toEqual([]);
    if (hostile.event) expect(seen.events.map(({ id }) => id)).toContain("good");
    expect(seen.events.length > (hostile.event ? 1 : 0)).toBe(!hostile.lost);
    expect(seen.selected).not.toContain(false);
    if (hostile.shows !== undefined) expect(isShown(seen, hostile.shows) || seen.texts).toBe(true);
    if (hostile.hides !== undefined) expect(seen.addresses.join(" ")).not.toContain(hostile.hides);
    if (hostile.problem !== undefined) expect(seen.problems.map(({ code }) => code)).toContain(hostile.problem);
  });
});

describe("the same, written as pictures, pages and pieces", () => {
  const batches = Array.from({ length: Math.ceil(CASES.length / 8) }, (_, at) => CASES.slice(at * 8, at * 8 + 8));

  it.each(batches.map((batch) => [batch[0]!.name, batch] as const))("does no harm: %s …", async (_, batch) => {
    const documents = await Promise.all(
      batch.map(async (hostile) => piecesOf(hostile.name, await readEvents(inputOf(hostile) as never))),
    );
    await expectHarmlessDocuments(strict, documents.flat());
    expect(strict.asked.splice(0)).toEqual([]);
  });

  it("would tell of what runs", () => expectHarmTold(strict));
});
