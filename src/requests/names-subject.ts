const shortestStem = 5;
const shortestCharacters = 3;

/**
 * Does the sentence name what the subject line named ("the racks" below "Barrel racks")? Words are
 * compared by their beginning, since endings change with the grammar; Chinese and Japanese, which
 * leave no spaces, by three characters in a row.
 */
export function namesSubject(sentence: string, subject: string): boolean {
  const topic = subject.toLowerCase();
  const text = sentence.toLowerCase();
  for (const [word] of text.matchAll(/[\p{Script=Latin}\d]+/gu)) {
    if (
      word.length >= shortestStem &&
      topic.includes(word.slice(0, Math.max(shortestStem, word.length - 3)))
    )
      return true;
  }
  for (const [run] of topic.matchAll(/[\p{Script=Han}\p{Script=Katakana}ー]+/gu)) {
    for (let at = 0; at + shortestCharacters <= run.length; at += 1) {
      if (text.includes(run.slice(at, at + shortestCharacters))) return true;
    }
  }
  return false;
}
