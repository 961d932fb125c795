/** The seed story as assistive technology is given it. It was read aloud: what changes here is to be read aloud again. */
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { drawn, GALLERY, visited, withPage } from "./browser.ts";

const site = visited(GALLERY);

function seedPage(width: number, work: (page: Page) => Promise<void>): Promise<void> {
  return withPage(site.browser, { viewport: { width, height: 900 } }, async (page) => {
    await page.goto(`${site.url}pages/seed-story.html`);
    await drawn(page);
    await work(page);
  });
}

function treeOf(page: Page): Promise<string> {
  return page.getByRole("region", { name: "Timeline, as the reporter’s draft has it" }).ariaSnapshot();
}

/** What is said of each event; what is written in its button follows where it is not the same. */
const EVENTS = [
  "Last talks under the Migration Agreements, some time in 2018, Talks",
  "Joe Biden takes office, some time in 2021, Politics",
  "Blinken and Mayorkas visit Panama, between 18 and 21 April 2022, Politics",
  "US and Cuban officials meet in Washington, 21 April 2022, Talks",
  "More Cubans arrive irregularly, by land and by sea, going on, start unknown, Migration",
  "Immigrant visa services resume in Havana, announced for May 2022, no end given, Migration",
];

/** The names of what can be pressed, in the order in which they are met. */
function buttonsOf(tree: string): string[] {
  return [...tree.matchAll(/- button "([^"]*)"/g)].map(([, name]) => name!);
}

describe("the accessibility tree of the seed story", () => {
  it("reads as a story does: what it is, what is known, event by event", () =>
    seedPage(1200, async (page) => {
      expect(await treeOf(page)).toBe(`- region "Timeline, as the reporter’s draft has it":
  - paragraph: "6 events, 2018 to 2022. Lanes: Talks, Politics, Migration. Arrow keys move from event to event, Enter opens one. T opens a table of all events. A question mark lists all keys."
  - paragraph: "Six dates behind the first migration talks in four years, as they stood on 22 April 2022. As of 22 April 2022. Empty time left out: 2019 to 2020 (2 years), January 2022 to April 2022 (3½ months). Shortened: 2018 (1 year), 2021 (1 year). Dates as the reporter’s draft has them: no finer than the sources said on the day."
  - group:
    - list:
      - listitem:
        - button "Last talks under the Migration Agreements, some time in 2018, Talks": some time in 2018 Last talks under the Migration Agreements
      - listitem:
        - button "Joe Biden takes office, some time in 2021, Politics": some time in 2021 Joe Biden takes office
      - listitem:
        - button "Blinken and Mayorkas visit Panama, between 18 and 21 April 2022, Politics": between 18 and 21 April 2022 Blinken and Mayorkas visit Panama
      - listitem:
        - button "US and Cuban officials meet in Washington, 21 April 2022, Talks": 21 April 2022 US and Cuban officials meet in Washington
      - listitem:
        - button "More Cubans arrive irregularly, by land and by sea, going on, start unknown, Migration": going on, start unknown More Cubans arrive irregularly, by land and by sea
      - listitem:
        - button "Immigrant visa services resume in Havana, announced for May 2022, no end given, Migration": announced for May 2022, no end given Immigrant visa services resume in Havana
  - button "Show to scale"
  - button "Table of all events": Table
  - status`);
    }));

  it("has an open card after the picture, with its own heading in the page's order", () =>
    seedPage(1200, async (page) => {
      await page.getByRole("button", { name: EVENTS[2]! }).first().click();
      const card = page.getByRole("dialog");
      await card.waitFor();
      expect(await card.ariaSnapshot()).toBe(`- dialog "Blinken and Mayorkas visit Panama":
  - text: between 18 and 21 April 2022
  - heading "Blinken and Mayorkas visit Panama" [level=3]
  - paragraph: Nations of the hemisphere talk about migration. Cuba is not among them.
  - term: Lane
  - definition: Politics
  - text: 3 of 6
  - button "Previous"
  - button "Next"
  - button "Close": ×`);
      expect(await treeOf(page)).toContain(`button "${EVENTS[2]!}" [expanded]`);
    }));

  it("says the same where it is upright", () =>
    seedPage(360, async (page) => {
      expect(buttonsOf(await treeOf(page))).toEqual([...EVENTS, "Table of all events"]);
    }));
});
