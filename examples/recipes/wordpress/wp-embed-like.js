/** As much of WordPress's own script for frames as a timeline meets: a height, from that very frame, from 200 to 1,000 px. */
addEventListener("message", ({ source, data }) => {
  for (const frame of document.querySelectorAll("iframe.wp-embedded-content")) {
    if (source !== frame.contentWindow || data?.secret !== frame.dataset.secret || data.message !== "height") continue;
    frame.height = Math.min(Math.max(Number.parseInt(data.value, 10), 200), 1000);
  }
});
