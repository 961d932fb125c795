import { createTimeline } from "daymark";

/** An attachment: draws a timeline in the node, and clears it away with it. */
export function timeline({ events, options, onSelect }) {
  return (node) => {
    const drawn = createTimeline(node, events, options);
    drawn.on("select", ({ id }) => onSelect?.(id));
    return () => drawn.destroy();
  };
}
