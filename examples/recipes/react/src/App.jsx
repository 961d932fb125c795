import { useState } from "react";
import events from "./events.json";
import { Timeline } from "./Timeline.jsx";

export function App() {
  const [chosen, choose] = useState(null);
  const [shown, show] = useState(true);
  return (
    <>
      {shown && <Timeline events={events} options={{ heading: "Six steps to the Moon" }} onSelect={choose} />}
      <button onClick={() => show(!shown)}>{shown ? "Hide" : "Show"}</button>
      <output>{chosen}</output>
    </>
  );
}
