/** Answers that are asked for again and again. */

/** So many answers are kept; then all are forgotten. */
const MOST = 4096;

/** A function that keeps its last answers; one that is undefined is asked for anew. */
export function remembered<Key, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, Answer>();
  return (key) => {
    const had = known.get(key);
    if (had !== undefined) return had;
    if (known.size >= MOST) known.clear();
    const answer = make(key);
    known.set(key, answer);
    return answer;
  };
}
