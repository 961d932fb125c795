/** Rows for lanes that ask for more than there are. */

/** Rows by need; where there are too few, shares of what there is, at least one for each lane that needs any. */
export function shareRows(needed: readonly number[], most: number): number[] {
  const total = sum(needed);
  if (total <= most) return [...needed];
  const least = needed.map((need) => Math.min(need, 1));
  const spare = most - sum(least);
  const shares = needed.map((need, lane) =>
    Math.min(need, least[lane]! + Math.floor(((need - least[lane]!) / (total - sum(least))) * spare)),
  );
  const byLoss = needed
    .map((_, lane) => lane)
    .sort((a, b) => needed[b]! - shares[b]! - (needed[a]! - shares[a]!) || a - b);
  for (let left = most - sum(shares), at = 0; left > 0 && at < byLoss.length; left -= 1, at += 1)
    if (shares[byLoss[at]!]! < needed[byLoss[at]!]!) shares[byLoss[at]!]! += 1;
  return shares;
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
