/** What the bulk action asks and is told. */
import type { CardLevel } from './card.ts';

export type SavesPlanRequest = {
  kind: 'contact' | 'company';
  /** At most 500. */
  ids: string[];
  language: string;
};

export type SaveRow = {
  id: string;
  name: string;
  level: CardLevel;
  levelLabel: string;
  /** 0–100, higher is worse; null when unknown. */
  risk: number | null;
  /** `ready`: a task would be made; `made`: it has this task already; `none`: nothing is suggested; `unread`: never read. */
  state: 'ready' | 'made' | 'none' | 'unread';
  action: { id: string; title: string; dueAt: string; who: string | null } | null;
  /** The record's owner, by name. */
  owner: string | null;
};

export type SavesPlanResponse = {
  status: 'ok';
  rows: SaveRow[];
  /** How many of the rows stand at each level, the highest first; levels nobody stands at are left out. */
  levels: { level: CardLevel; label: string; count: number }[];
  /** To whom all tasks may be given. */
  colleagues: { id: string; name: string }[];
};

export type SavesMakeRequest = {
  kind: 'contact' | 'company';
  /** At most 10 at a time, each with the action that the plan named. */
  saves: { id: string; action: string }[];
  /** Whom the tasks go to: as suggested, the record's owner, or a colleague by id. */
  assign: string;
};

export type SaveOutcome = {
  id: string;
  outcome: 'made' | 'already' | 'gone' | 'refused' | 'later';
  /** The CRM's own words, where it refused. */
  message: string | null;
};

export type SavesMakeResponse = { status: 'ok'; outcomes: SaveOutcome[] };
