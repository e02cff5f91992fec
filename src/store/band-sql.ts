import { type RawBuilder, sql } from 'kysely';

/** Where a customer stands among all, for value as for the likelihood of an answer. */
export const bandNames = ['high', 'middle', 'low', 'unknown'] as const;
export type Band = (typeof bandNames)[number];

/** From which value a customer is among the most valuable, and below which among the least; the same for answering. */
export type Bands = {
  worth: { high: number; middle: number };
  response: { high: number; middle: number };
};

/** From which likelihood on a customer counts as likely to answer, and as one who may. */
export const responseBands: Bands['response'] = { high: 0.5, middle: 0.25 };

const bandOf = (
  column: RawBuilder<unknown>,
  { high, middle }: { high: number; middle: number },
) => sql`case when ${column} is null then 'unknown' when ${column} >= ${high}::double precision then 'high'
  when ${column} >= ${middle}::double precision then 'middle' else 'low' end`;

/** The band of a row of facts named `f`, as SQL. */
export function worthBand({ worth }: Bands): RawBuilder<unknown> {
  return bandOf(sql`f.value`, worth);
}

/** The same for how likely the customer answers. */
export function responseBand({ response }: Bands): RawBuilder<unknown> {
  return bandOf(sql`f.response`, response);
}
