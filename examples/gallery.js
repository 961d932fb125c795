// Adds a copy button to each source at the foot of a page. Where copying is refused, the text is selected instead.
for (const source of document.querySelectorAll(".gallery-source")) {
  const code = source.querySelector("code[translate]");
  const button = document.createElement("button");
  const said = document.createElement("span");
  button.type = "button";
  button.textContent = "Copy";
  said.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(code.textContent);
      said.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(code);
      said.textContent = "Selected: press Ctrl or ⌘ and C";
    }
  });
  source.querySelector("figcaption").append(button, said);
}

// The search of the index: every word must be in an example's title, description or section.
const search = document.querySelector(".gallery .search");
if (search) {
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const sections = [...document.querySelectorAll(".gallery section")].map((section) => ({
    section,
    items: [...section.querySelectorAll("li")].map((item) => ({
      item,
      text: plain(`${section.querySelector("h2").textContent} ${item.textContent}`),
    })),
  }));
  const field = search.querySelector("input");
  field.addEventListener("input", () => {
    const words = plain(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { section, items } of sections) {
      for (const { item, text } of items) item.hidden = !words.every((word) => text.includes(word));
      const here = items.filter(({ item }) => !item.hidden).length;
      section.hidden = here === 0;
      shown += here;
    }
    search.querySelector("output").textContent =
      words.length === 0 ? "" : `${shown} ${shown === 1 ? "example" : "examples"}`;
  });
  search.hidden = false;
}
