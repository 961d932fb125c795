/** The page of the gallery that is drawn by React, pressed as a reader does. */
import { expect, it } from "vitest";
import { drawn, GALLERY, listen, visited, withPage } from "./browser.ts";

const site = visited(GALLERY);

it("has its events from the state of React, and tells it what was chosen", async () => {
  await withPage(site.browser, { viewport: { width: 1200, height: 900 } }, async (page) => {
    const { said } = listen(page);
    await page.goto(`${site.url}pages/react.html`);
    await drawn(page);
    const gagarin = page.getByRole("button", { name: /Yuri Gagarin circles the Earth/ });
    const kennedy = page.getByRole("button", { name: /John F\. Kennedy asks/ });
    await expect.poll(() => gagarin.count()).toBe(1);

    await gagarin.click();
    await page.getByRole("status").getByText("Chosen: Yuri Gagarin circles the Earth").waitFor();

    await page.getByRole("button", { name: "Soviet Union", exact: true }).click();
    await expect.poll(() => gagarin.count()).toBe(0);
    expect(await kennedy.count()).toBe(1);
    await page.getByText("Nothing is chosen.", { exact: true }).waitFor();
    expect(said).toEqual([]);
  });
});
