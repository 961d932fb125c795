/** ECharts: a custom series of bars with titles, on a canvas. */
import * as echarts from "echarts";
import { EVERYTHING, LANES } from "../events.ts";

const POINT = 4;
const BAR = 10;

export async function create(container, events) {
  const chart = echarts.init(container);
  const finished = new Promise((resolve) => chart.on("finished", resolve));
  chart.setOption(optionOf(events));
  await finished;
  chart.off("finished");
  return {
    show: (startValue, endValue) => chart.dispatchAction({ type: "dataZoom", startValue, endValue }),
    titles: () => undefined,
    destroy: () => chart.dispose(),
  };
}

function optionOf(events) {
  const [min, max] = EVERYTHING;
  return {
    animation: false,
    useUTC: true,
    xAxis: { type: "time", min, max },
    yAxis: { type: "category", data: LANES },
    dataZoom: [{ type: "inside", filterMode: "weakFilter" }],
    series: {
      type: "custom",
      encode: { x: [0, 1], y: 2 },
      data: events.map(({ title, start, end = start, lane }) => [start, end, LANES.indexOf(lane), title]),
      renderItem,
    },
  };
}

function renderItem(_params, api) {
  const [x, y] = api.coord([api.value(0), api.value(2)]);
  const width = Math.max(POINT, api.coord([api.value(1), api.value(2)])[0] - x);
  return {
    type: "group",
    children: [
      { type: "rect", shape: { x, y, width, height: BAR }, style: { fill: "#4a86b8" } },
      { type: "text", style: { x, y: y + BAR, text: api.value(3), fontSize: 12 } },
    ],
  };
}
