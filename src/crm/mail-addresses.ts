/**
 * Who wrote to whom, out of `hs_email_headers`: `{"from": {"email": …}, "to": [{"email": …}]}`, or
 * raw header lines. Lower case; empty where nothing is said. Copies count as addressed.
 */
export function readMailAddresses(text: string | null): { from: string[]; to: string[] } {
  const named = (names: readonly string[]) => [
    ...new Set(names.flatMap((name) => addressesOf(fields.get(name)))),
  ];
  const fields = text === null ? new Map<string, string>() : readFields(text);
  return { from: named(['from']), to: named(['to', 'cc', 'bcc', 'delivered-to']) };
}

/** Header fields by name, each as one text: the addresses are found in any shape. */
function readFields(text: string): Map<string, string> {
  if (text.trimStart().startsWith('{')) {
    try {
      const read = JSON.parse(text) as Record<string, unknown>;
      return new Map(
        Object.entries(read).map(([name, value]) => [name.toLowerCase(), JSON.stringify(value)]),
      );
    } catch {
      return new Map();
    }
  }
  const unfolded = text.replace(/\r?\n[ \t]+/g, ' ');
  return new Map(
    unfolded.split(/\r?\n/).flatMap((line): [string, string][] => {
      const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name.toLowerCase(), value ?? '']];
    }),
  );
}

/** A header line as long as a book is no list of people. */
const longestField = 10_000;

function addressesOf(field = ''): string[] {
  return field
    .slice(0, longestField)
    .toLowerCase()
    .split(/[\s,;:<>"'()[\]{}\\]+/)
    .filter((part) => /^[^@]+@[^@]+\.[^@.]+$/.test(part));
}
