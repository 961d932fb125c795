/** Writes what the server would answer into the built page. */
import { readFileSync, writeFileSync } from "node:fs";
import { StrictMode } from "react";
import { renderToString } from "react-dom/server";
import { App } from "./App.jsx";

const page = readFileSync("dist/index.html", "utf8");
const app = renderToString(
  <StrictMode>
    <App />
  </StrictMode>,
);
writeFileSync(
  "dist/index.html",
  page.replace("<!--app-->", () => app),
);
