import { expect, it } from 'vitest';
import { defaultSettings, type OwnPlay } from '../../src/timeline/settings.ts';
import { renderAction } from '../../src/views/render-action.ts';
import { assessed, customer, rhythm } from '../builders.ts';

const own: OwnPlay = {
  name: 'Hand-written card',
  signal: 'contact-gap',
  level: 'watch',
  how: 'task',
  subject: '',
  body: 'Dear {name},\nwe last spoke on {last}.\nYou asked: {asked}',
};
const quiet = rhythm(500, 100, 15);
const reader = { language: 'en', timeZone: 'UTC', customer: customer(), owners: [] } as const;

const found = (play: Partial<OwnPlay>, activities = quiet) =>
  assessed(activities, {}, { settings: { ...defaultSettings, ownPlays: [{ ...own, ...play }] } });
const suggested = (play: Partial<OwnPlay>, activities = quiet) => {
  const { action, alternatives } = found(play, activities);
  return [action, ...alternatives].find((one) => one?.id === 'own:Hand-written card');
};

it('is suggested where its signal speaks and its level is reached, in the admin’s words', () => {
  const assessment = found({});
  const shown = renderAction(suggested({})!, assessment, reader);
  expect(shown).toMatchObject({ title: 'Hand-written card', how: 'task' });
  expect(shown.body).toBe('Dear Anna,\nwe last spoke on Feb 27, 2026.');
  expect(shown.why).toMatch(/^[A-Z].*100 days|day/);
  // A card of ours is no talk.
  expect(shown.riskAfter).toBe(assessment.risk);
});

it.each([
  ['another signal', { signal: 'no-login' }, quiet],
  ['a level that is not reached', { level: 'high' }, quiet],
  ['silence that is usual', {}, rhythm(300, 10, 15)],
] as const)('is not suggested for %s', (_why, change, activities) => {
  expect(suggested(change, [...activities])).toBeUndefined();
});

it('may enrol the customer in a workflow, which is no talk either', () => {
  const assessment = found({ how: 'workflow' });
  const shown = renderAction(suggested({ how: 'workflow' })!, assessment, reader);
  expect(shown).toMatchObject({ how: 'workflow', label: 'Enrol in a workflow' });
  expect(shown.riskAfter).toBe(assessment.risk);
});

it('takes the effect of a call from the model', () => {
  const called = suggested({ how: 'call' })!;
  const theirs = [found({}).action!, ...found({}).alternatives].find(({ id }) => id === 'call')!;
  expect(called.riskAfter).toBe(theirs.riskAfter);
});

it('can be switched off like any other', () => {
  const settings = {
    ...defaultSettings,
    ownPlays: [own],
    plays: { 'own:Hand-written card': false },
  };
  const { action, alternatives } = assessed(quiet, {}, { settings });
  expect([action, ...alternatives].map((one) => one?.id)).not.toContain('own:Hand-written card');
});

it('lets an admin edit what Warmline says, one part or both', () => {
  const settings = {
    ...defaultSettings,
    playTexts: { call: { subject: '', body: 'Ring {name}.' } },
  };
  const { action } = assessed(quiet, {}, { settings });
  expect(action!.id).toBe('call');
  expect(renderAction(action!, assessed(quiet), reader)).toMatchObject({
    title: 'Call Anna',
    body: 'Ring Anna.',
  });
});
