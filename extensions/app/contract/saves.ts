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
  /** Whether a workflow may be started: `resting`: a play was taken lately; `none`: nothing is suggested, or they were let go. */
  start: 'ready' | 'resting' | 'none' | 'unread';
  /** Which of the workflows were started for it within the last week. */
  started: string[];
};

export type SavesPlanResponse = {
  status: 'ok';
  rows: SaveRow[];
  /** How many of the rows stand at each level, the highest first; levels nobody stands at are left out. */
  levels: { level: CardLevel; label: string; count: number }[];
  /** To whom all tasks may be given. */
  colleagues: { id: string; name: string }[];
  /** Names of the workflows that an admin has listed, at most 10. */
  workflows: string[];
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
  /** `waits`: another workflow was asked for there so lately that this one has to wait. */
  outcome: 'made' | 'already' | 'gone' | 'waits' | 'refused' | 'later';
  /** The CRM's own words, where it refused. */
  message: string | null;
};

export type SavesMakeResponse = { status: 'ok'; outcomes: SaveOutcome[] };

export type SavesStartRequest = {
  kind: 'contact' | 'company';
  /** At most 100 at a time. */
  ids: string[];
  /** One of those that the plan named. */
  workflow: string;
};

export type SavesStartResponse = SavesMakeResponse;
