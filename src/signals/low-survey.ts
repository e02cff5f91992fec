import type { Survey } from '../timeline/records.ts';
import type { Timeline } from '../timeline/build-timeline.ts';
import { callName } from './call-name.ts';
import { evidenceOf, finding, notApplicable } from './finding.ts';
import { heal } from './heal.ts';
import type { Signal } from './signal.ts';

/** Contact days after which half of a bad answer is made good. */
const healHalfLife = 4;

/** A detractor, or a low satisfaction score: the latest answer to each kind of survey counts. */
export const lowSurvey: Signal = {
  id: 'low-survey',
  title: 'signal.low-survey.title',
  why: 'signal.low-survey.why',
  detect(timeline) {
    const answers = latestAnswers(timeline);
    if (answers.length === 0) return notApplicable('low-survey', 'none');
    const rated = answers.map((survey) => ({
      survey,
      severity: severityOf(survey) * heal(timeline.touchDays, survey.at, healHalfLife),
    }));
    const worst = rated.reduce((a, b) => (b.severity > a.severity ? b : a));
    const { survey } = worst;
    const values = {
      name: callName(timeline.customer),
      metric: survey.metric,
      score: survey.score ?? 0,
      scale: scaleOf(survey),
      answeredAt: survey.at,
    };
    const message = worst.severity > 0 ? 'low' : 'fine';
    return finding('low-survey', worst.severity, message, values, [evidenceOf(survey)]);
  },
};

function latestAnswers(timeline: Timeline): Survey[] {
  const latest = new Map<Survey['metric'], Survey>();
  for (const survey of timeline.surveys)
    if (survey.score !== null) latest.set(survey.metric, survey);
  return [...latest.values()];
}

/** Net promoter: 0–6 are detractors by its definition, 7 and 8 lukewarm. Others: below 70 % of the scale. */
function severityOf(survey: Survey): number {
  const score = survey.score ?? 0;
  if (survey.metric === 'nps') {
    if (score >= 9) return 0;
    return score >= 7 ? 0.1 : 0.6 + (0.4 * (6 - score)) / 6;
  }
  return Math.min(1, Math.max(0, (0.7 - score / scaleOf(survey)) / 0.5));
}

/** Where the CRM doesn't hold the scale: the smallest usual one that the score fits in. */
function scaleOf({ metric, score, scale }: Survey): number {
  if (metric === 'nps') return 10;
  if (scale !== null && scale > 0) return scale;
  return [5, 7, 10, 100].find((top) => (score ?? 0) <= top) ?? (score as number);
}
