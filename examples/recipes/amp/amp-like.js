/**
 * As much of `amp-iframe` as a timeline meets: one message is understood, and only from that very frame. A frame that is
 * in sight is not made higher, as that would push away what is read: a button asks for it.
 */
const ATTRIBUTES = ["src", "title", "sandbox", "frameborder"];

class AmpLikeFrame extends HTMLElement {
  connectedCallback() {
    const frame = document.createElement("iframe");
    for (const name of ATTRIBUTES) frame.setAttribute(name, this.getAttribute(name));
    frame.width = "100%";
    frame.height = this.getAttribute("height");
    const more = this.querySelector("[overflow]");
    let wanted = 0;
    const grow = () => {
      frame.height = wanted;
      more.hidden = true;
    };
    more.addEventListener("click", grow);
    addEventListener("message", ({ source, data }) => {
      if (source !== frame.contentWindow || data?.sentinel !== "amp" || data.type !== "embed-size") return;
      wanted = data.height;
      const { top, bottom } = frame.getBoundingClientRect();
      const isInSight = top < innerHeight && bottom > 0;
      // A reader who is at work in it has asked for what changes.
      if (!isInSight || document.activeElement === frame || wanted <= Number(frame.height)) grow();
      else more.hidden = false;
    });
    this.append(frame);
  }
}

customElements.define("amp-iframe", AmpLikeFrame);
