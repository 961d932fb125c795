import { within } from "@testing-library/dom";
import { describe, expect, it, vi } from "vitest";
import "../../src/element/index.ts";
import { mountHtml } from "./mount.ts";
import { frames } from "./story.ts";

const LIST = `<daymark-timeline heading="Washington and Havana" style="width: 1000px">
  <ol>
    <li><time datetime="2018">2018</time> <b>Last migration talks</b> <p>In Washington.</p></li>
    <li data-lane="Visas" data-status="planned"><time datetime="2022-05/..">May 2022</time> <b>Visa services resume</b></li>
    <li><time datetime="nonsense">some day</time> <b>Unreadable</b></li>
  </ol>
</daymark-timeline>`;

describe("<daymark-timeline>", () => {
  it("draws the list that stands in it, and leaves the list in place", async () => {
    const element = mountHtml(LIST) as HTMLElementTagNameMap["daymark-timeline"];
    await element.timeline!.ready;
    const region = within(element.shadowRoot!.querySelector<HTMLElement>(".root")!);
    expect(region.getByRole("button", { name: "Last migration talks, some time in 2018" })).toBeTruthy();
    expect(
      region.getByRole("button", { name: /Visa services resume, announced for May 2022, no end given/ }),
    ).toBeTruthy();
    expect(element.timeline!.problems).toMatchObject([{ severity: "error", value: "nonsense" }]);
    expect(element.querySelectorAll("li")).toHaveLength(3);
  });

  it("fires its events from itself, through shadow roots", () => {
    const element = mountHtml(LIST) as HTMLElementTagNameMap["daymark-timeline"];
    const heard = vi.fn();
    document.body.addEventListener("daymark-select", heard, { once: true });
    element.timeline!.next();
    expect(heard.mock.calls[0]![0].detail).toEqual({ id: expect.any(String), by: "api" });
  });

  it("goes with its node, and comes back with it", async () => {
    const element = mountHtml(LIST) as HTMLElementTagNameMap["daymark-timeline"];
    const first = element.timeline;
    element.remove();
    await vi.waitFor(() => {
      expect(element.timeline).toBeUndefined();
    });
    expect(element.shadowRoot!.childNodes).toHaveLength(0);
    document.body.append(element);
    await frames();
    expect(element.timeline).not.toBe(first);
    expect(element.shadowRoot!.querySelectorAll(".daymark-label")).toHaveLength(2);
  });

  it("takes JSON from a script, and options from its attributes", async () => {
    const json = JSON.stringify({ title: "From a script", events: [{ title: "One", date: "2001" }] });
    const element = mountHtml(
      `<daymark-timeline lang="es" style="width:900px"><script type="application/json">${json}</script></daymark-timeline>`,
    ) as HTMLElementTagNameMap["daymark-timeline"];
    await element.timeline!.ready;
    await frames();
    expect(element.shadowRoot!.textContent).toContain("en algún momento de 2001");
    element.setAttribute("heading", "Otro título");
    expect(element.shadowRoot!.textContent).toContain("Otro título");
  });
});
