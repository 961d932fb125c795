/** The order of many numbers, in time that grows with their number alone. */
import type { Steps } from "../steps.ts";

/** Below this size comparing is quicker than counting. */
const FEW = 20_000;
const DIGITS = 4;
const BASE = 2 ** 16;

/** Indices of numbers in ascending order; equal ones keep their order. None is NaN or -0. */
export function* ascending(keys: Float64Array): Steps<Uint32Array> {
  const order = new Uint32Array(keys.length);
  for (let index = 0; index < order.length; index += 1) order[index] = index;
  if (keys.length < FEW) return order.sort((i, j) => keys[i]! - keys[j]! || i - j);
  // In place, as a copy of a million numbers costs more than to turn them twice.
  const words = new Uint32Array(keys.buffer, keys.byteOffset, keys.length * 2);
  turn(words);
  const sorted = yield* byDigits(new Uint16Array(words.buffer, words.byteOffset, words.length * 2), order);
  turnBack(words);
  return sorted;
}

/** Makes of numbers words of 64 bits, the lower half first, that are in the order of the numbers. */
function turn(words: Uint32Array): void {
  for (let at = 1; at < words.length; at += 2) {
    const negative = words[at]! >>> 31 === 1;
    words[at]! ^= negative ? 0xffffffff : 0x80000000;
    if (negative) words[at - 1]! ^= 0xffffffff;
  }
}

function turnBack(words: Uint32Array): void {
  for (let at = 1; at < words.length; at += 2) {
    const negative = words[at]! >>> 31 === 0;
    words[at]! ^= negative ? 0xffffffff : 0x80000000;
    if (negative) words[at - 1]! ^= 0xffffffff;
  }
}

/** Digit by digit, from the least on; one that all share is passed over. */
function* byDigits(digits: Uint16Array, order: Uint32Array): Steps<Uint32Array> {
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(order.length);
  for (let digit = 0; digit < DIGITS; digit += 1) {
    yield;
    const places = new Uint32Array(BASE);
    for (let at = digit; at < digits.length; at += DIGITS) places[digits[at]!]! += 1;
    if (places[digits[digit]!] === order.length) continue;
    let sum = 0;
    for (let value = 0; value < BASE; value += 1) {
      const count = places[value]!;
      places[value] = sum;
      sum += count;
    }
    yield;
    for (const index of from) {
      const value = digits[index * DIGITS + digit]!;
      to[places[value]!] = index;
      places[value]! += 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
