/**
 * JSON as Postgres' jsonb takes it: it refuses NUL and halves of surrogate pairs, both of which occur
 * in real subjects and cut sentences, so those characters are dropped or replaced.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/\\u(0000|d[89a-f])/i.test(text)) return text;
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll('\0', '').toWellFormed() : part,
  );
}
