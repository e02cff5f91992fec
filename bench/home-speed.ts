/**
 * `node bench/home-speed.ts [--customers 100000] [--calls 40] [--at-once 4] [--only …]`: each filter of today's saves, of the grid and of
 * the open asks over so many customers and as many people of theirs on a real Postgres, beside a bare query that reads a page of rows by
 * an index. p95 of each, alone and several at once; the limit is 300 ms.
 */
import { sql } from 'kysely';
import { bookOwners } from './large-book.ts';
import { measureViews } from './measure-views.ts';

const saves = '/api/home/saves';
const asks = '/api/asks';
const owner = (n: number) => 1 + (n % bookOwners);
const level = (n: number) => ['high', 'elevated', 'watch', 'steady'][n % 4];
const segment = (n: number) => `SEGMENT_${n % 14}`;
const source = (n: number) => ['REFERRALS', 'OFFLINE', 'none'][n % 3];
const band = (n: number) => ['high', 'middle', 'low'][n % 3];

await measureViews({
  bare: (db, portalId, turn) =>
    sql`
      select * from customer_facts where portal_id = ${portalId} and kind = 'company' and id > ${String(turn * 997)}
      order by kind, id limit 25
    `.execute(db),
  views: {
    'the week’s saves': () => saves,
    '… of an owner': (n) => `${saves}?owner=${owner(n)}`,
    '… at a level': (n) => `${saves}?level=${level(n)}`,
    '… of a segment': (n) => `${saves}?segment=${segment(n)}`,
    '… from a source': (n) => `${saves}?source=${source(n)}`,
    '… of a product': (n) => `${saves}?product=Product%20${n % 45}`,
    '… for a reason': () => `${saves}?reason=contact-gap`,
    '… sorted by owner': () => `${saves}?sort=owner`,
    '… page 12': () => `${saves}?page=12`,
    everybody: () => `${saves}?scope=all`,
    'everybody of an owner': (n) => `${saves}?scope=all&owner=${owner(n)}`,
    'everybody at a level': (n) => `${saves}?scope=all&level=${level(n)}`,
    'everybody of a segment': (n) => `${saves}?scope=all&segment=${segment(n)}`,
    'everybody from a source': (n) => `${saves}?scope=all&source=${source(n)}`,
    'everybody of a product': (n) => `${saves}?scope=all&product=Product%20${n % 45}`,
    'everybody for a reason': () => `${saves}?scope=all&reason=contact-gap`,
    'everybody for a reason, a segment and an owner': (n) =>
      `${saves}?scope=all&reason=contact-gap&segment=${segment(n)}&owner=${owner(n)}`,
    'everybody at a level from a source': (n) =>
      `${saves}?scope=all&level=${level(n)}&source=${source(n)}`,
    'everybody, the least saving first': () => `${saves}?scope=all&order=ascending`,
    'everybody sorted by value': () => `${saves}?scope=all&sort=value`,
    'everybody sorted by risk': () => `${saves}?scope=all&sort=risk`,
    'everybody sorted by age': () => `${saves}?scope=all&sort=age`,
    'everybody sorted by due date': () => `${saves}?scope=all&sort=due`,
    'everybody sorted by owner': () => `${saves}?scope=all&sort=owner`,
    'everybody, page 1000': () => `${saves}?scope=all&page=1000`,
    'everybody, the last page': () => `${saves}?scope=all&page=1000000`,
    'a cell of the grid': (n) =>
      `${saves}?scope=all&worth=${band(n + 1)}&response=${band(n)}&level=high`,
    'the grid': () => '/api/home/groups',
    'open asks': () => asks,
    'open asks of an owner': (n) => `${asks}?owner=${owner(n)}`,
    'open asks of a kind, overdue': () => `${asks}?kind=quote_request&overdue=1`,
    'open asks sorted by owner': () => `${asks}?sort=owner`,
    'open asks sorted by value': () => `${asks}?sort=value`,
    'open asks, the last page': () => `${asks}?page=1000000`,
  },
});
