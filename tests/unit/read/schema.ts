/** Just enough of JSON Schema for `src/schema.json`; a keyword that is not known here is an error. */
export type Schema = { [keyword: string]: unknown };

const NOTES = ["$schema", "$id", "$defs", "title", "description", "default"];

/** What is wrong with a value, each with its JSON pointer. */
export function faultsOf(value: unknown, schema: Schema, root = schema, path = ""): string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]): string[] => {
    const fault = (is: boolean): string[] => (is ? [] : [`${path || "/"}: ${keyword} ${JSON.stringify(wanted)}`]);
    const under = (part: unknown, key: string | number, below: unknown): string[] =>
      faultsOf(part, below as Schema, root, `${path}/${key}`);
    const passing = (): number =>
      (wanted as Schema[]).filter((one) => faultsOf(value, one, root, path).length === 0).length;
    switch (keyword) {
      case "$ref":
        return faultsOf(
          value,
          (root["$defs"] as Record<string, Schema>)[String(wanted).split("/").at(-1)!]!,
          root,
          path,
        );
      case "type":
        return fault([wanted].flat().some((type) => isOf(value, type as string)));
      case "enum":
        return fault((wanted as unknown[]).includes(value));
      case "const":
        return fault(value === wanted);
      case "minimum":
        return fault(typeof value !== "number" || value >= Number(wanted));
      case "maximum":
        return fault(typeof value !== "number" || value <= Number(wanted));
      case "maxLength":
        return fault(typeof value !== "string" || value.length <= Number(wanted));
      case "required":
        return fault(!isOf(value, "object") || (wanted as string[]).every((key) => key in (value as object)));
      case "oneOf":
        return fault(passing() === 1);
      case "anyOf":
        return fault(passing() > 0);
      case "items":
        return Array.isArray(value) ? value.flatMap((part, index) => under(part, index, wanted)) : [];
      case "properties":
        return membersOf(value).flatMap(([key, part]) => {
          const below = (wanted as Record<string, Schema>)[key];
          return below ? under(part, key, below) : [];
        });
      case "additionalProperties": {
        const known = Object.keys(schema["properties"] ?? {});
        return membersOf(value).flatMap(([key, part]) => (known.includes(key) ? [] : under(part, key, wanted)));
      }
      default:
        if (NOTES.includes(keyword)) return [];
        throw new Error(`The keyword ${keyword} is not known to this test.`);
    }
  });
}

function membersOf(value: unknown): [string, unknown][] {
  return isOf(value, "object") ? Object.entries(value as Schema) : [];
}

function isOf(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}
