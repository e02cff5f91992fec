import { type RawBuilder, sql } from 'kysely';

/** Whom a page counts; null: those of whom it is not known. Absent: all. */
export type InsightChoices = {
  owner?: string | null;
  segment?: string | null;
  source?: string | null;
  product?: string | null;
};

/** What customers can be grouped by, with the column of the facts that says so. */
export const groupColumns = {
  owner: 'owner_id',
  segment: 'segment',
  source: 'source',
  product: 'product',
} as const;

export type GroupBy = keyof typeof groupColumns;

export const groupings = Object.keys(groupColumns) as GroupBy[];

/** Of a row of facts named `f`: a customer of the portal, counted once, whom the choices let through. */
export function countedCustomers(portalId: string, choices: InsightChoices): RawBuilder<unknown> {
  const conditions = groupings.flatMap((name) => {
    const chosen = choices[name];
    const column = sql.ref(`f.${groupColumns[name]}`);
    if (chosen === undefined) return [];
    return [chosen === null ? sql`${column} is null` : sql`${column} = ${chosen}`];
  });
  return sql.join(
    [sql`f.portal_id = ${portalId} and f.counted and f.is_customer`, ...conditions],
    sql` and `,
  );
}

/** Does it let everybody through? Then no facts need to be looked at. */
export function isEveryone(choices: InsightChoices): boolean {
  return groupings.every((name) => choices[name] === undefined);
}
