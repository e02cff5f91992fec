import { expect, it } from 'vitest';
import { isOfSeveral } from '../../src/timeline/is-of-several.ts';
import { deal, email } from '../builders.ts';

const onDeals = (...dealIds: string[]) => email(8, { contactIds: [], companyIds: [], dealIds });
const company = { kind: 'company', id: '10' } as const;
const of = (id: string, contactIds: string[], companyIds: string[]) =>
  deal(20, { id, state: 'open', contactIds, companyIds });

it('is so on deals of several companies, of another, of none, and where a deal is somebody else’s', () => {
  const shared = of('90', ['1', '2'], ['10', '11']);
  const nobodys = of('91', ['1', '2'], []);
  for (const [said, ...deals] of [
    [onDeals('90'), shared],
    [onDeals('91'), nobodys],
    [onDeals('92', '93'), of('92', [], ['10']), of('93', [], ['11'])],
    [onDeals('92', '93'), of('92', [], ['10'])],
    // Of a partner whose contact stands on the deal.
    [onDeals('94'), of('94', ['1', '2'], ['11'])],
  ] as const)
    expect(isOfSeveral(said, company, [said, ...deals])).toBe(true);
});

it('is not so where the deals name one company, or the record itself names somebody', () => {
  const shared = of('90', [], ['10', '11']);
  for (const [said, ...deals] of [
    [onDeals('92', '93'), of('92', ['1', '2'], ['10']), of('93', [], ['10'])],
    [email(8, { contactIds: ['1'], companyIds: [], dealIds: ['90'] }), shared],
    [email(8, { contactIds: [], companyIds: ['10'] })],
  ] as const)
    expect(isOfSeveral(said, company, [said, ...deals])).toBe(false);
});
