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
