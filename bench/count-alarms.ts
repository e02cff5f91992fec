/** By language how many sentences there are and how many of them raise an alarm. */
export function countAlarms(
  sentences: readonly (readonly (string | undefined)[])[],
  isAlarm: (sentence: string) => boolean,
): Map<string, { all: number; alarms: number }> {
  const counts = new Map<string, { all: number; alarms: number }>();
  for (const [language = '', sentence = ''] of sentences) {
    if (sentence === '') continue;
    const count = counts.get(language) ?? { all: 0, alarms: 0 };
    counts.set(language, count);
    count.all += 1;
    if (isAlarm(sentence)) count.alarms += 1;
  }
  return counts;
}
