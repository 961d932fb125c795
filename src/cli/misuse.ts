/** The command was called in a way that it does not understand: exit code 2. */
import { parseArgs, type ParseArgsConfig } from "node:util";

export class Misuse extends Error {
  override readonly name = "Misuse";
}

type Values<T extends NonNullable<ParseArgsConfig["options"]>> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/** Arguments by `parseArgs`; what it refuses is a misuse, in its own words. */
export function argumentsOf<const T extends NonNullable<ParseArgsConfig["options"]>>(
  args: string[],
  options: T,
): Values<T> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

/** Refuses the value of an option about which there is something to say. */
export function checked(name: string, value: string | undefined, problem: (value: string) => string | undefined): void {
  const wrong = value === undefined ? undefined : problem(value);
  if (wrong !== undefined) throw new Misuse(`--${name}: ${wrong}`);
}

/** The value of a flag that has a few; undefined where it was not given. */
export function choice<T extends string>(name: string, value: string | undefined, known: readonly T[]): T | undefined {
  const found = known.find((each) => each === value);
  if (value !== undefined && found === undefined) {
    throw new Misuse(`--${name} ${value}: choose one of ${known.join(", ")}.`);
  }
  return found;
}

/** Options without those that were not given. */
export function known<T extends object>(options: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;
}
