/**
 * The form that patterns read: lower case, plain spaces (control characters are some) and apostrophes, half-width digits. Changed
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
  return plain.test(same) ? same : same.replaceAll(odd, plainLetter);
}

const plain = /^[ -_a-~]*$/;
const odd = /[’‘´`\p{Cc}\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u3000\ufeff０-９]/gu;

function plainLetter(letter: string): string {
  if ('’‘´`'.includes(letter)) return "'";
  if (letter < '０') return ' ';
  return letter === '\ufeff' ? ' ' : String.fromCharCode(letter.charCodeAt(0) - 0xfee0);
}
