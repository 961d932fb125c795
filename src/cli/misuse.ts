/** The command was called in a way that it does not understand: exit code 2. */
import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearest } from "../nearest.ts";

export class Misuse extends Error {
  override readonly name = "Misuse";
}

type Flags = NonNullable<ParseArgsConfig["options"]>;
type Values<T extends Flags> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>>;

/** Arguments by `parseArgs`; what it refuses is a misuse. */
export function argumentsOf<const T extends Flags>(args: string[], options: T): Values<T> {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misuse(faultOf(args, options) ?? String(error));
  }
}

/** What is wrong with the first flag that is not as it should be. */
function faultOf(args: string[], options: Flags): string | undefined {
  const { tokens } = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const flag = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!flag) return unknownFlag(rawName, Object.keys(options));
    if (flag.type === "boolean" && value !== undefined) return `${rawName} takes no value.`;
    if (flag.type === "string" && value === undefined) return `${rawName}: there is no value after it.`;
    if (flag.type === "string" && !inlineValue && value!.length > 1 && value!.startsWith("-"))
      return `${rawName}: what follows begins with a dash. Give a value, or write ${rawName}=${value} if that is meant.`;
  }
  return undefined;
}

function unknownFlag(flag: string, known: readonly string[]): string {
  const meant = nearest(flag.replace(/^-+/, ""), known);
  const hint = meant === undefined ? "daymark --help lists them." : `Did you mean --${meant}?`;
  return `there is no flag ${flag} for this command. ${hint}`;
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
