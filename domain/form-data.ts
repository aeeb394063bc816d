/** From what a browser sent to the input of a schema: names with dots nest, repeated names are lists. */

const ours = /^(requestId|\$ACTION.*)$/;
const part = /^[A-Za-z0-9_-]{1,60}$/;

/** The values by name, in one pass: a form of many fields must not cost their square. */
function byName(data: FormData): Map<string, FormDataEntryValue[]> {
  const fields = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of data) {
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return fields;
}

export type RawInput = { [name: string]: unknown };

/**
 * The fields of a form as a plain object. Names that are no field names end up as keys that no schema knows, so that
 * the schema refuses them; `__proto__` is an ordinary key here.
 */
export function rawInput(data: FormData): RawInput {
  const input: RawInput = Object.create(null);
  for (const [name, values] of byName(data)) {
    if (ours.test(name)) continue;
    const value = values.length > 1 ? values : values[0];
    const parts = name.split(".");
    const last = parts.pop() ?? name;
    let at = input;
    for (const step of parts) {
      const next = at[step];
      const inner: RawInput =
        next && typeof next === "object" && !Array.isArray(next) ? (next as RawInput) : {};
      if (!part.test(step) || step in Object.prototype) return { ...input, [name]: value };
      at[step] = inner;
      at = inner;
    }
    Object.defineProperty(at, last, { value, enumerable: true, configurable: true, writable: true });
  }
  return input;
}

/** What was typed, by field name, to give back to the form. Files cannot be given back, passwords are not. */
export function typedValues(data: FormData): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {};
  for (const [name, all] of byName(data)) {
    if (ours.test(name) || /password/i.test(name) || !/^[A-Za-z0-9_.-]{1,120}$/.test(name)) continue;
    const texts = all.filter((value) => typeof value === "string");
    if (texts.length > 1) values[name] = texts;
    else if (texts[0] !== undefined) values[name] = texts[0];
  }
  return values;
}
