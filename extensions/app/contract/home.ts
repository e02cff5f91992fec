/** What the pages of today's saves and of groups ask and are told. */
import type { CardLevel } from './card.ts';

export type SaveQueueRow = {
  kind: 'contact' | 'company';
  id: string;
  name: string;
  /** Its page in the CRM. */
  url: string;
  owner: string | null;
  level: CardLevel;
  levelLabel: string;
  /** 0–100, higher is worse; null when unknown. */
  risk: number | null;
  /** The reason that weighs most, in short; null where none does. */
  reason: string | null;
  action: { id: string; title: string; who: string | null; due: string; overdue: boolean };
  /** "for 6 days": how long this has been suggested. */
  age: string;
  /** Money in the portal's currency as the reader writes it; null where it is not known. */
  value: string | null;
  saved: string | null;
  /** "42 %"; null where it is not known. */
  response: string | null;
  segment: string | null;
  source: string | null;
  product: string | null;
};

export type HomeChoice = { value: string; label: string; count: number };

export type SaveFilter = 'owner' | 'level' | 'reason' | 'segment' | 'source' | 'product';

export type SavesQueueResponse = {
  status: 'ok';
  rows: SaveQueueRow[];
  total: number;
  page: number;
  pages: number;
  /** How many there are and what they may save, how many wait beyond the capacity, and how many were taken on. */
  summary: { saves: string; beyond: string; taken: string };
  /** What the filters may be set to, each with how many it would show. `none`: those of whom it is not known. */
  filters: Record<SaveFilter, HomeChoice[]>;
  /** The cell of the grid that the address names, in words; null where none is. */
  cell: string | null;
  /** How the figures are worked out, a line each. */
  definitions: string[];
  /** The same rows, all pages, as a file, and the week's report to print; for a quarter of an hour. */
  csvUrl: string;
  reportUrl: string;
  syncedAt: string | null;
};

export type GroupCell = {
  level: CardLevel;
  response: string;
  count: number;
  /** Money; null where no value is known. */
  value: string | null;
  /** How many of them wait in the queue. */
  waiting: number;
};

export type GroupsResponse = {
  status: 'ok';
  /** From the most valuable down, each with its cells; one with nobody in it is left out. */
  rows: {
    worth: string;
    label: string;
    hint: string;
    count: number;
    value: string | null;
    cells: GroupCell[];
  }[];
  levels: { level: CardLevel; label: string }[];
  responses: { response: string; label: string; hint: string }[];
  definitions: string[];
  /** Whom somebody decided to let go, the latest first. */
  letGo: LetGoRow[];
  letGoTotal: number;
  syncedAt: string | null;
};

export type LetGoRow = {
  kind: 'contact' | 'company';
  id: string;
  name: string;
  url: string;
  /** What takes it back. */
  override: string;
  /** "Let go by anna@acme.example on 3 Nov 2026: costs more than it brings" */
  text: string;
  value: string | null;
};

/** `let_go_other` needs a note. */
export type LetGoReason =
  'poor_fit' | 'costs_more' | 'no_need' | 'closed_down' | 'conduct' | 'let_go_other';

export type LetGoRequest = {
  /** Made once for each press. */
  key: string;
  customer: { kind: 'contact' | 'company'; id: string };
  reason: LetGoReason;
  note?: string;
};

export type LetGoUndoRequest = {
  customer: { kind: 'contact' | 'company'; id: string };
  override: string;
};

export type ListsResponse = {
  status: 'ok';
  /** Where each list is in the CRM; no address where the CRM refused it, in its own words. */
  lists: { name: string; url: string | null; message: string | null }[];
};
