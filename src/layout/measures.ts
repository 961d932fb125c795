/** How high the parts of a lane are. */

/** px across the axis of a crowded row where there are many, of a strip, and above the first row of a lane. */
export interface Measures {
  row: number;
  strip: number;
  pad: number;
}

const USUAL: Measures = { row: 26, strip: 28, pad: 8 };
/** For a height in which the lanes would not fit otherwise. */
const CLOSEST: Measures = { row: 24, strip: 22, pad: 2 };

export function measuresOf({ tight }: { tight: boolean }): Measures {
  return tight ? CLOSEST : USUAL;
}
