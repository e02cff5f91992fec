import type { Account, Person } from './account.ts';
import { createAgenda } from './agenda.ts';
import { dayMs } from './business-time.ts';
import { countries } from './countries.ts';
import type { Country } from './countries.ts';
import type { Draft } from './drafts.ts';
import { names, spell } from './names.ts';
import { random as stream } from './random.ts';
import type { Random } from './random.ts';
import { reps } from './reps.ts';
import { textsOf } from './texts/of.ts';

const contactCount = 600;
/** Of 150: prospects that never bought, and customers whose first purchase is less than ten weeks old. */
const prospects = 24;
const newcomers = 8;
/** Share of contacts that stand in the CRM without anything ever having happened (business cards, imports). */
const silent = 0.05;

/** How many contacts each account has: two at least, the rest by chance, a few accounts being large. */
function headCounts(random: Random, accounts: number): number[] {
  const weights = Array.from(
    { length: accounts },
    (_, index) => [index, random.logNormal(1, 0.6)] as const,
  );
  const counts = Array.from({ length: accounts }, () => 2);
  for (let left = contactCount - 2 * accounts; left > 0; left--) {
    const index = random.weighted(weights);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}

/** The 150 accounts with their people as they stand at the start; what happens to them is decided elsewhere. */
export function foundAccounts(seed: number, start: number, now: number): Account[] {
  const random = stream(seed, 'accounts');
  const places = countries.flatMap((country) =>
    Array.from({ length: country.companies }, () => country),
  );
  const counts = headCounts(random, places.length);
  type Standing = 'prospect' | 'newcomer' | 'customer';
  const kinds: Standing[] = places.map((_, index) =>
    index < prospects ? 'prospect' : index < prospects + newcomers ? 'newcomer' : 'customer',
  );
  for (let i = kinds.length - 1; i > 0; i--) {
    const j = random.whole(0, i);
    [kinds[i], kinds[j]] = [kinds[j] as Standing, kinds[i] as Standing];
  }
  const taken = new Set<string>();
  return places.map((country, index) => {
    const own = stream(seed, `account ${index}`);
    const account = foundAccount(
      own,
      country,
      index,
      kinds[index] ?? 'customer',
      start,
      now,
      taken,
    );
    const size = counts[index] ?? 2;
    for (let i = 0; i < size; i++) account.people.push(hire(account, i, start, now, taken));
    return account;
  });
}

function foundAccount(
  random: Random,
  country: Country,
  index: number,
  kind: string,
  start: number,
  now: number,
  taken: Set<string>,
): Account {
  const { stem, trade, form } = names[country.language];
  const free = stem.filter((word) => !taken.has(word));
  const base = random.pick(free.length > 0 ? free : stem);
  taken.add(base);
  const { shown, ascii } = spell(base);
  const joined = ['ja', 'zh-CN', 'zh-TW'].includes(country.language) ? '' : ' ';
  const name = [shown, random.pick(trade), random.pick(form)].join(joined);
  const old = random.chance(0.62);
  const customerSince =
    kind === 'prospect'
      ? null
      : kind === 'newcomer'
        ? now - random.between(10, 70) * dayMs
        : old
          ? start - random.between(30, 1500) * dayMs
          : random.between(start, now - 100 * dayMs);
  const knownSince =
    customerSince === null
      ? random.between(start + 200 * dayMs, now - 5 * dayMs)
      : customerSince - random.between(15, 60) * dayMs;
  const candidates = reps.filter((rep) => rep.language === country.language);
  const createdAt = Math.round(knownSince);
  const domain = `${ascii}-${index + 1}.example`;
  const draft: Draft = {
    type: 'companies',
    createdAt,
    updatedAt: createdAt,
    links: [],
    properties: {
      name,
      domain,
      city: random.pick(country.city),
      country: country.name,
      industry: random.pick([
        'CHEMICALS',
        'UTILITIES',
        'FOOD_PRODUCTION',
        'PAPER_FOREST_PRODUCTS',
        'OIL_ENERGY',
        'MACHINERY',
      ]),
      numberofemployees: String(random.whole(3, 160) * 10),
      lifecyclestage: customerSince === null ? random.pick(['lead', 'opportunity']) : 'customer',
    },
  };
  const rep = random.pick(candidates);
  draft.properties['hubspot_owner_id'] = rep.id;
  return {
    name,
    country,
    draft,
    rep,
    random,
    knownSince,
    texts: textsOf(country.language),
    agenda: createAgenda(start, now),
    people: [],
    drafts: [draft],
    customerSince: customerSince === null ? null : Math.round(customerSince),
    content: random.between(0.72, 0.9),
    strains: [],
    requests: [],
    leaving: null,
    purchaseGapDays: random.logNormal(105, 0.45),
    months: random.chance(0.12)
      ? random.pick([
          [2, 3, 4],
          [8, 9, 10],
          [5, 6],
          [10, 11],
        ])
      : null,
    basket: random.logNormal(3800, 0.8),
    spent: 0,
    counters: { thread: (index + 1) * 100_000, number: index * 137 },
    fairs: [0, 1, 2].map((year) => now - (14 + year * 364) * dayMs),
  };
}

function hire(
  account: Account,
  position: number,
  start: number,
  now: number,
  taken: Set<string>,
): Person {
  const { random, country, texts, draft: company } = account;
  const { given, family } = names[country.language];
  const domain = company.properties['domain'] ?? '';
  let first = spell(random.pick(given));
  let last = spell(random.pick(family));
  while (taken.has(`${first.ascii}.${last.ascii}@${domain}`)) {
    first = spell(random.pick(given));
    last = spell(random.pick(family));
  }
  const email = `${first.ascii}.${last.ascii}@${domain}`;
  taken.add(email);
  const isMain = position === 0;
  const active = isMain || !random.chance(silent * 1.3);
  const known = Math.max(account.knownSince, start);
  const from =
    isMain || random.chance(0.7) ? known : random.between(known, Math.max(known, now - 20 * dayMs));
  const createdAt = Math.round(
    account.knownSince < start && from === known ? account.knownSince : from,
  );
  const draft: Draft = {
    type: 'contacts',
    createdAt,
    updatedAt: createdAt,
    links: [company],
    properties: {
      firstname: first.shown,
      lastname: last.shown,
      email,
      jobtitle: random.pick(texts.roles),
      phone: `${country.dialling} ${random.whole(100, 999)} ${random.whole(100, 999)} ${random.whole(1000, 9999)}`,
      company: account.name,
      lifecyclestage: company.properties['lifecyclestage'] ?? 'lead',
      hubspot_owner_id: account.rep.id,
      hs_language: country.language.toLowerCase(),
      hs_timezone: country.zone.toLowerCase().replace('/', '_slash_'),
      hs_analytics_source: random.weighted([
        ['OFFLINE', 0.4],
        ['ORGANIC_SEARCH', 0.25],
        ['REFERRALS', 0.15],
        ['PAID_SEARCH', 0.12],
        ['DIRECT_TRAFFIC', 0.08],
      ]),
    },
  };
  if (account.customerSince !== null) {
    draft.properties['hs_lifecyclestage_customer_date'] = new Date(
      Math.max(account.customerSince, createdAt),
    ).toISOString();
  }
  account.drafts.push(draft);
  return {
    draft,
    email,
    isMain,
    first: first.shown,
    last: last.shown,
    phone: draft.properties['phone'] ?? '',
    from: active ? from : Infinity,
    until: Infinity,
    meanGapDays: isMain ? random.logNormal(21, 0.45) : random.logNormal(72, 0.5),
    regularity: random.between(1.3, 6),
    newsletter: random.chance(0.09),
    texting: random.chance(0.14),
  };
}
