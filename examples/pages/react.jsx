import { StrictMode, useMemo, useState } from "react";
import { createRoot } from "react-dom/client";

const response = await fetch("../data/space-race.json");
const { events } = await response.json();
const LANES = ["Soviet Union", "United States"];

// The same object each time, so that only what changes is an update.
const OPTIONS = { label: "The space race", lanes: LANES };

function App() {
  const [lanes, setLanes] = useState(LANES);
  const [chosen, setChosen] = useState(null);
  const shown = useMemo(() => events.filter(({ lane }) => lanes.includes(lane)), [lanes]);
  const title = events.find(({ id }) => id === chosen)?.title;
  return (
    <>
      <div className="buttons">
        {LANES.map((lane) => (
          <button
            key={lane}
            type="button"
            aria-pressed={lanes.includes(lane)}
            onClick={() => setLanes(LANES.filter((each) => lanes.includes(each) !== (each === lane)))}
          >
            {lane}
          </button>
        ))}
      </div>
      <daymark-timeline
        class="timeline"
        events={shown}
        options={OPTIONS}
        ondaymark-select={({ detail }) => setChosen(detail.id)}
      />
      <p role="status">{title ? `Chosen: ${title}` : "Nothing is chosen."}</p>
    </>
  );
}

createRoot(document.querySelector("#app")).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
