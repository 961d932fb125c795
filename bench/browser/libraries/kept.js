/**
 * A floor that is stricter still: of the events in the window every n-th is drawn, n a power of two, so that a node keeps
 * its event and its text while the window moves on.
 */
import { POOL, poolIn } from "./raw.js";

export function create(container, events) {
  return poolIn(container, events, (first, inside) => {
    const every = 2 ** Math.ceil(Math.log2(Math.max(1, inside / POOL)));
    const begin = Math.ceil(first / every);
    const picked = [];
    for (let pick = begin; pick < begin + POOL; pick += 1) picked[pick % POOL] = pick * every;
    return picked;
  });
}
