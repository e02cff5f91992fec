/**
 * `node bench/insight-speed.ts [--customers 100000] [--calls 40] [--at-once 4] [--only …]`: each filter of the pages of risk, movements,
 * measures and cohorts over so many customers on a real Postgres, beside a bare query that reads a page of rows by an index. p95 of each,
 * alone and several at once; the limit is 300 ms.
 */
import { sql } from 'kysely';
import { now } from '../test/builders.ts';
import { bookOwners } from './large-book.ts';
import { measureViews } from './measure-views.ts';

const dayMs = 86_400_000;
const at = (path: string) => `/api/insights/${path}`;
const owner = (n: number) => 1 + (n % bookOwners);
const segment = (n: number) => `SEGMENT_${n % 14}`;
const source = (n: number) => ['REFERRALS', 'OFFLINE', 'none'][n % 3];

await measureViews({
  bare: (db, portalId, turn) =>
    sql`
      select * from level_changes where portal_id = ${portalId} and at > ${now - turn * dayMs} order by at limit 25
    `.execute(db),
  views: {
    'risk by owner': () => at('risk'),
    'risk by source of a segment': (n) => at(`risk?by=source&segment=${segment(n)}`),
    'risk by product of an owner': (n) => at(`risk?by=product&owner=${owner(n)}`),
    'risk by segment from a source': (n) => at(`risk?by=segment&source=${source(n)}`),
    'movements of a week': () => at('movements?period=week'),
    'movements of 4 weeks': () => at('movements'),
    'movements of 4 weeks, page 40': () => at('movements?page=40'),
    'movements of 4 weeks from a source': (n) => at(`movements?source=${source(n)}`),
    'movements of 13 weeks': () => at('movements?period=quarter'),
    'movements of 52 weeks': () => at('movements?period=year'),
    'movements of 52 weeks of a segment': (n) =>
      at(`movements?period=year&segment=${segment(n)}&show=better`),
    'movements of 52 weeks of a product': (n) =>
      at(`movements?period=year&product=Product%20${n % 45}`),
    'movements of an owner, who left': (n) => at(`movements?show=left&owner=${owner(n)}`),
    'movements of 52 weeks, who left': () => at('movements?show=left&period=year'),
    'movements of 13 weeks, saves': () => at('movements?show=saves&period=quarter'),
    'measures by 13 weeks': () => at('measures'),
    'measures by 4 weeks of a segment': (n) => at(`measures?period=month&segment=${segment(n)}`),
    'measures from a source': (n) => at(`measures?source=${source(n)}`),
    'measures of an owner': (n) => at(`measures?owner=${owner(n)}`),
    'cohorts by source': () => at('cohorts'),
    'cohorts by year of an owner': (n) => at(`cohorts?by=tenure&owner=${owner(n)}`),
    'cohorts by product': () => at('cohorts?by=product'),
    'cohorts by product from a source': (n) => at(`cohorts?by=product&source=${source(n)}`),
    'cohorts by discount': () => at('cohorts?by=discount'),
  },
});
