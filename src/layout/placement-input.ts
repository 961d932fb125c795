/** What the rows of lanes are decided by. */
import type { Scale } from "../scale/scale.ts";
import type { Box } from "./box.ts";
import type { Columns } from "./columns.ts";
import type { Lanes } from "./lanes.ts";

export interface PlacementInput {
  columns: Columns;
  lanes: Lanes;
  scale: Scale;
  /** Rows of each lane, and how many of them spans may take. */
  rows: readonly number[];
  spanRows: readonly number[];
  /** Spans run in tracks beside the rows, as many as `spanRows` has: rows are for labels alone. Default false. */
  tracks?: boolean;
  /** px per unit at which everything fits. */
  fit: number;
  /** Unit coordinates of the first view: no label of the first view may cross its end. */
  start: number;
  end: number;
  /** Whether an event needs its row, or its track, for as long as it lasts. */
  isSpan: (index: number) => boolean;
  /** px and units of an event in a row; asked for once it is a candidate. */
  boxOf: (index: number) => Box;
  /** px of the label of a box if it were not cut, as far as there is any sense in it. Default: none is cut. */
  wholeLabel?: ((index: number) => number) | undefined;
}
