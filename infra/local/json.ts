// Values read from JSON are unknown until a guard here or a schema has looked at them.

/** True for a plain JSON object (no array, no null). */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON value of a text, or undefined where the text is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};

/** The member of a JSON object, or undefined where the value is no object or has no such member. */
export const member = (value: unknown, key: string): unknown => (isRecord(value) ? value[key] : undefined);

/** One line about a thrown value. */
export const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
