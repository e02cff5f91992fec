/**
 * The form that patterns read: lower case, plain spaces and apostrophes, half-width digits. Changed
 * character by character, so that places in it are places in the original.
 */
export function normalise(text: string): string {
  const lower = text.toLowerCase();
  const same =
    lower.length === text.length
      ? lower
      : Array.from({ length: text.length }, (_, at) => {
          const small = text.charAt(at).toLowerCase();
          return small.length === 1 ? small : text.charAt(at);
        }).join('');
  return same
    .replaceAll(/[’‘´`]/g, "'")
    .replaceAll(/[\s\u00a0\u200b\u3000]/g, ' ')
    .replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
