import { expect, it } from 'vitest';
import type { OpenAsk } from '../../src/action/open-ask.ts';
import type { Activity } from '../../src/timeline/records.ts';
import { defaultSettings } from '../../src/timeline/settings.ts';
import { askParties } from '../../src/views/render-asks.ts';
import { renderRequest } from '../../src/views/render-request.ts';
import { assessed, company, cue, customer, deal, email, now } from '../builders.ts';

const partner = company({ id: '11', name: 'Brill & Co' });
const carl = customer({ id: '3', firstName: 'Carl', name: 'Carl Brill', companyIds: ['11'] });
const onDeal = { contactIds: [], companyIds: [], dealIds: ['90'] };
const mail = email(8, { ...onDeal, cues: [cue('quote_request', 'A quote for 40?')] });
const shared = deal(20, {
  id: '90',
  name: 'Renewal 2027',
  state: 'open',
  closedAt: null,
  contactIds: [],
  companyIds: ['10', '11'],
});
const reader = { language: 'en', timeZone: 'UTC' } as const;

const shownOf = (activities: Activity[]) => {
  const assessment = assessed(activities, { customer: partner, contacts: [carl] });
  const [waiting] = assessment.openRequests;
  const about = { ...reader, customer: partner, contacts: [carl], owners: [], activities };
  return {
    request: renderRequest('quote_request', waiting!, assessment, about),
    action: assessment.action,
  };
};

it('names neither company of a deal as the one who asked: card, reply and action', () => {
  const { request, action } = shownOf([mail, shared]);
  expect(request.asker).toBe('Renewal 2027 (deal)');
  expect(request.reply).toBeUndefined();
  expect(action?.title.key).toBe('action.answer-request.deal.title');
});

it('goes on naming the company where the deal names no other', () => {
  const { request, action } = shownOf([mail, { ...shared, companyIds: ['11'] }]);
  expect(request.reply).toBeDefined();
  expect(action?.title.key).toBe('action.answer-request.title');
  expect(action?.title.values['name']).toBe('Brill & Co');
});

it('names the deal in the list of open asks, and the company where the deal is its alone', () => {
  const ask = {
    ask: 'quote_request',
    kind: 'company',
    customerId: '11',
    companyId: null,
    contactId: null,
    ownerId: null,
    recordType: 'email',
    recordId: mail.id,
  } as OpenAsk;
  const askerOf = (one: typeof shared) =>
    askParties(ask, {
      ...reader,
      portalId: '1',
      uiDomain: null,
      currency: 'EUR',
      hours: defaultSettings,
      customers: new Map([['company:11', partner]]),
      owners: new Map(),
      activities: [mail, one],
      now,
    }).asker;
  expect(askerOf(shared)).toBe('Renewal 2027 (deal)');
  expect(askerOf({ ...shared, companyIds: ['11'] })).toBe('Brill & Co');
});
