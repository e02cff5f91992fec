/** Chinese and Japanese leave the mark away more often than not. */
const question = /[?？]["”»)\s]{0,3}$|[吗嗎呢][。.]?$|(?:か|かな|かね)[。.]?$/;

/**
 * Is a message mostly questions ("Inside or outside, and how high is the ceiling?")? Then it answers
 * nothing yet: at least two fifths of its letters stand in sentences that ask.
 */
export function asksBack(sentences: readonly string[]): boolean {
  let asking = 0;
  let all = 0;
  for (const sentence of sentences) {
    all += sentence.length;
    if (question.test(sentence)) asking += sentence.length;
  }
  return asking > 0 && asking * 5 >= all * 2;
}
