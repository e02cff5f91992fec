import type {
  InsightBlock,
  InsightFilter,
  InsightName,
} from '../../extensions/app/contract/insights.ts';
import { knownUntil, readMeasures, readMovements } from '../jobs/read-insights.ts';
import { lostDefinition } from '../risk/is-lost.ts';
import type { Book } from '../store/book/book.ts';
import type { Books } from '../store/book/kept-books.ts';
import type { Db } from '../store/db.ts';
import { groupings, type GroupBy } from '../store/insights/choices.ts';
import { listGroupValues } from '../store/insights/group-values.ts';
import { findReplayWish } from '../store/replay-wishes.ts';
import { findPastReplay } from '../store/insights/past-replays.ts';
import { countRiskGroups } from '../store/insights/risk-groups.ts';
import { countDurations } from '../store/insights/spell-counts.ts';
import type { Portal } from '../store/portals.ts';
import { dayMs } from '../timeline/days.ts';
import { renderChoice, renderGroupFilters } from '../views/insights/insight-filters.ts';
import type { InsightWords } from '../views/insights/insight-words.ts';
import { cohortNames, renderCohorts } from '../views/insights/render-cohorts.ts';
import { renderMeasures } from '../views/insights/render-measures.ts';
import { movementShows, renderMovements } from '../views/insights/render-movements.ts';
import { renderProof } from '../views/insights/render-proof.ts';
import { renderRiskBy } from '../views/insights/render-risk-by.ts';
import { insightChoices, type InsightQuery, movementDays } from './insight-inputs.ts';

/** What one page is asked for, and for whom. */
export type Asked = {
  db: Db;
  books: Books;
  portal: Portal;
  query: InsightQuery;
  now: number;
  words: InsightWords;
  /** A link to the full report of the latest replay, good for a quarter of an hour. */
  reportUrl: string;
};

type Page = { filters: InsightFilter[]; blocks: InsightBlock[] };

const pageSize = 25;
const choiceAmong = <T extends string>(
  asked: string | undefined,
  known: readonly T[],
  usual: T,
): T => known.find((one) => one === asked) ?? usual;

/** Reads and renders each page. */
export const insightPages: Record<InsightName, (asked: Asked) => Promise<Page>> = {
  async risk(asked) {
    const { books, portal, query, words } = asked;
    const by = choiceAmong(query.by, groupings, 'owner');
    const choices = { ...insightChoices(query) };
    delete choices[by];
    const others = groupings.filter((name) => name !== by);
    const book = await books(portal.portalId);
    const groups = countRiskGroups(book, by, choices);
    const chosen = Object.fromEntries(
      others.flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
    );
    return {
      filters: [renderChoice('by', by, groupings, words), ...groupFilters(asked, book, others)],
      blocks: renderRiskBy(by, groups, chosen, words),
    };
  },

  async movements(asked) {
    const { db, books, portal, query, words, now } = asked;
    const lengths = Object.keys(movementDays) as (keyof typeof movementDays)[];
    const length = choiceAmong(query.period, lengths, 'month');
    const show = choiceAmong(query.show, movementShows, 'worse');
    const to = knownUntil(portal, now);
    const period = { from: to - movementDays[length] * dayMs, to };
    const choices = insightChoices(query);
    const { portalId } = portal;
    const book = await books(portalId);
    const found = await readMovements(db, portalId, show, {
      book,
      period,
      choices,
      limit: pageSize,
      page: query.page ?? 1,
    });
    const definition = lostDefinition(portal.settings);
    return {
      filters: [
        renderChoice('period', length, lengths, words),
        renderChoice('show', show, movementShows, words),
        ...groupFilters(asked, book, groupings),
      ],
      blocks: renderMovements(found.moved, { ...found, definition }, words),
    };
  },

  async measures(asked) {
    const { db, books, portal, query, words, now } = asked;
    const lengths = ['month', 'quarter', 'year'] as const;
    const length = choiceAmong(query.period, lengths, 'quarter');
    const book = await books(portal.portalId);
    const choices = insightChoices(query);
    const data = await readMeasures(db, portal, { book, length, choices, now });
    return {
      filters: [
        renderChoice('period', length, lengths, words),
        ...groupFilters(asked, book, groupings),
      ],
      blocks: renderMeasures(data, words),
    };
  },

  async cohorts(asked) {
    const { books, portal, query, words, now } = asked;
    const by = choiceAmong(query.by, cohortNames, 'source');
    const others = groupings.filter((name) => name !== by);
    const choices = { ...insightChoices(query) };
    if (by === 'source' || by === 'product') delete choices[by];
    const asOf = knownUntil(portal, now);
    const book = await books(portal.portalId);
    const counted = countDurations(book, by, { asOf, choices });
    return {
      filters: [renderChoice('by', by, cohortNames, words), ...groupFilters(asked, book, others)],
      blocks: renderCohorts(by, counted, lostDefinition(portal.settings), words),
    };
  },

  async proof({ db, portal: { portalId }, words, reportUrl, now }) {
    const wish = await findReplayWish(db, portalId, now);
    const replay = await findPastReplay(db, portalId);
    return {
      filters: [],
      blocks: renderProof(
        {
          replay,
          reportUrl: replay?.hasReport ? reportUrl : null,
          replayPath: '/api/insights/replay',
          wish,
        },
        words,
      ),
    };
  },
};

function groupFilters(
  { query, words }: Asked,
  book: Book,
  names: readonly GroupBy[],
): InsightFilter[] {
  const values = listGroupValues(book);
  return renderGroupFilters(
    Object.fromEntries(
      names.map((name) => [name, { chosen: query[name] ?? '', values: values[name] }]),
    ),
    words,
  );
}
