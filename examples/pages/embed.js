const told = document.querySelector("#told");

for (const type of ["seen", "select", "card", "window"]) {
  document.querySelector("#apollo").addEventListener(`daymark-${type}`, ({ detail }) => {
    const item = document.createElement("li");
    item.textContent = `${type} ${JSON.stringify(detail)}`;
    told.prepend(item);
    // The last few will do.
    told.children[5]?.remove();
  });
}
