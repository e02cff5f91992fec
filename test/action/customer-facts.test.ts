import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../src/action/customer-facts.ts';
import { assess, judgeInput } from '../../src/assess.ts';
import { priorModel } from '../../src/risk/prior-model.ts';
import type { Activity, Customer } from '../../src/timeline/records.ts';
import { defaultSettings, type Settings } from '../../src/timeline/settings.ts';
import { anna, company, customer, daysAgo, deal, email, now, order, sent } from '../builders.ts';

const model = {
  ...priorModel,
  book: { ...priorModel.book, response: { rate: 0.5, cases: 500 } },
};

function factsOf(
  who: Customer,
  activities: Activity[],
  settings: Partial<Settings> = {},
  overrides: Parameters<typeof gatherFacts>[0]['overrides'] = [],
) {
  const input = { customer: who, contacts: [anna], activities, overrides: [...overrides] };
  const context = { now, settings: { ...defaultSettings, ...settings }, model };
  const judgement = judgeInput(input, context);
  return gatherFacts(input, judgement, assess(input, context, judgement), context);
}

const weekly = Array.from({ length: 30 }, (_, index) => email(60 + index * 7));

describe('the facts of a customer', () => {
  it('count a company, and a person who belongs to none', () => {
    expect(factsOf(company(), []).counted).toBe(true);
    expect(factsOf(anna, []).counted).toBe(false);
    expect(factsOf(customer({ companyIds: [] }), []).counted).toBe(true);
    expect(factsOf(anna, []).companyId).toBe('10');
  });

  it('tell the value: as the CRM states it, else what was bought, else unknown', () => {
    const bought = [
      deal(100, { amount: 300 }),
      order(50, { amount: 50 }),
      order(9, { amount: null }),
    ];
    expect(factsOf(customer({ revenue: 900 }), bought).value).toBe(900);
    expect(factsOf(anna, bought).value).toBe(350);
    expect(factsOf(anna, [deal(10, { state: 'lost' })]).value).toBeNull();
    expect(factsOf(anna, [order(9, { amount: null })]).value).toBeNull();
    expect(factsOf(anna, bought)).toMatchObject({ purchases: 3, lastPurchaseAt: daysAgo(9) });
  });

  it('tell what was bought last', () => {
    const named = (name: string, product?: string) =>
      factsOf(company(), [
        deal(90, { name: 'Acme – Old' }),
        deal(9, { name, product: product ?? null }),
      ]).product;
    expect(named('Acme – Service contract')).toBe('Service contract');
    expect(named('Acme: Lamps', 'Lighting')).toBe('Lighting');
    // Nothing is said of the latest: what was bought before it still tells.
    expect(named('Acme - New Deal')).toBe('Old');
    expect(named('Acmeology – Lamps')).toBe('Old');
    expect(factsOf(company({ product: 'Chairs' }), [deal(9, { name: 'Acme – X' })]).product).toBe(
      'Chairs',
    );
    expect(factsOf(company(), [deal(9, { name: 'Acme – X', state: 'lost' })]).product).toBeNull();
  });

  it('expect a saving where all is known, less what acting costs', () => {
    const facts = factsOf(customer({ revenue: 10_000 }), weekly);
    expect(facts).toMatchObject({ actionId: expect.any(String), response: 0.5 });
    const drop = (facts.risk! - facts.riskAfter!) / 100;
    expect(drop).toBeGreaterThan(0);
    expect(facts.saved).toBeCloseTo(drop * 10_000 * 0.5, 9);
    const actionCosts = { email: 40, call: 40, task: 40, meeting: 40 };
    const dear = factsOf(customer({ revenue: 10_000 }), weekly, { actionCosts });
    expect(dear.saved).toBeCloseTo(facts.saved! - 40, 9);
    expect(factsOf(anna, weekly).saved).toBeNull();
  });

  it('expect nothing where nothing is suggested', () => {
    expect(factsOf(customer({ revenue: 100 }), [email(1), sent(2), email(3)])).toMatchObject({
      actionId: null,
      saved: null,
    });
  });

  it('name the signals with the largest first and the background last', () => {
    const { signals } = factsOf(anna, weekly);
    expect(signals[0]).toBe('contact-gap');
    expect(signals.indexOf('contact-history')).toBeOneOf([-1, signals.length - 1]);
  });
});
