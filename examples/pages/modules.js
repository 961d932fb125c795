/** Lists the files of the library as they come. */
const list = document.querySelector("#loaded");

new PerformanceObserver((entries) => {
  for (const { name } of entries.getEntries()) {
    const file = /\/browser\/([\w-]+\.js)$/.exec(name)?.[1];
    if (!file) continue;
    const item = document.createElement("li");
    const code = document.createElement("code");
    code.textContent = file;
    item.append(code);
    list.append(item);
  }
}).observe({ type: "resource", buffered: true });
