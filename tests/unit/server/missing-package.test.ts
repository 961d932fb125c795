import { expect, it } from "vitest";
import { missingPackage } from "../../../src/server/missing-package.ts";

it("a package that is not there is named, with the line that installs it; another fault stays what it is", () => {
  const node = Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
  expect(missingPackage("@resvg/resvg-js", "A PNG is drawn by", node)).toMatchObject({
    message: "A PNG is drawn by @resvg/resvg-js, which is not installed. Install it: npm install @resvg/resvg-js",
  });
  const other = new Error("no memory");
  expect(missingPackage("fontkit", "Fonts are read by", other)).toBe(other);
});
