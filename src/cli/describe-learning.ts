import type { Learning, LearningReason } from '../risk/learning/learning.ts';

const why: Record<Exclude<LearningReason, 'better' | 'too-few-losses'>, string> = {
  'no-better-than-shipped':
    'what the past taught told the latest window no better than the shipped weights',
  'no-better-than-recency':
    'what the past taught told the latest window no better than the days of silence alone',
  'ranks-worse': 'what the past taught put the customers of the latest window in a worse order',
  drifted:
    'what was learned before has come to tell the latest window worse than the shipped weights',
};

/** One sentence on whether a portal's own past changed its model, and by which figures that was decided. */
export function describeLearning(learning: Learning | undefined): string {
  if (!learning) return 'shipped weights: the model has not been fitted to a past yet';
  const { source, reason, trainedOn, latest, trial } = learning;
  if (reason === 'too-few-losses') {
    return `shipped weights: too few customers fell silent in the closed windows to learn from (${trainedOn.left} in earlier ones, ${latest?.left ?? 0} in the latest)`;
  }
  const since = new Date(latest!.from).toISOString().slice(0, 10);
  const figures =
    trial === null
      ? ''
      : `; in the window from ${since}, ${percent(latest!.left / latest!.customers)} fell silent, where the shipped weights said ${percent(trial.shipped.said)} and the learned ones ${percent(trial.shown.said)}`;
  const head =
    source === 'fitted'
      ? `weights learned from this portal's own past, ${trainedOn.left + latest!.left} losses`
      : `shipped weights: ${why[reason as keyof typeof why]}`;
  return `${head}${figures}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
