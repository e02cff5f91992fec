/** A heading and below it a line for each reason, with the records that it holds for: a rule refuses many in the same words. */
export function listByReason(
  heading: string,
  said: readonly { record: string; reason: string }[],
): string {
  const byReason = Map.groupBy(said, ({ reason }) => reason);
  const lines = [...byReason].map(
    ([reason, some]) => `        ${some.map(({ record }) => record).join(', ')}: ${reason}`,
  );
  return [heading, ...lines].join('\n');
}
