import { useEffect, useRef } from "react";

/**
 * A timeline as a component. On the server, and until the script is there, it is a list.
 *
 * The instance lives in the effect: in strict mode React sets it up, clears it away and sets it up again.
 */
export function Timeline({ events, options, onSelect }) {
  const element = useRef(null);
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  });

  useEffect(() => {
    const node = element.current;
    const heard = (event) => select.current?.(event.detail.id);
    node.addEventListener("daymark-select", heard);
    // The element is defined by the first timeline on the page, in a file of its own.
    void import("daymark/element");
    return () => node.removeEventListener("daymark-select", heard);
  }, []);

  return (
    <daymark-timeline ref={element} {...options}>
      <ol>
        {events.map(({ id, title, date, importance }) => (
          <li key={id} data-id={id} data-importance={importance}>
            <time dateTime={date}>{date}</time> <b>{title}</b>
          </li>
        ))}
      </ol>
    </daymark-timeline>
  );
}
