/** What the page of open asks is told. */
import type { CardLevel } from './card.ts';

export type AskRow = {
  id: string;
  kind: string;
  kindLabel: string;
  /** Empty where the settings keep no text: `asked` then says what was asked where. */
  sentence: string;
  asked: string | null;
  at: string;
  /** "waiting 9 working hours", by the portal's opening hours, or when it was asked where it lapsed. */
  age: string;
  overdue: boolean;
  /** "Overdue since 3 Nov 2026" or "Due by 3 Nov 2026"; null where no answer is due any more. */
  due?: string | null;
  asker: string | null;
  company: string | null;
  owner: string | null;
  /** Money in the portal's currency, as the reader writes it; null where no revenue is known. */
  value: string | null;
  /** 0–100, higher is worse; null when unknown. */
  risk: number | null;
  level: CardLevel;
  levelLabel: string;
  /** The record whose card answers it, and its page in the CRM. */
  customer: { objectTypeId: string; id: string };
  url: string;
};

export type AskChoice = { value: string; label: string; count: number };

export type AsksResponse = {
  status: 'ok';
  rows: AskRow[];
  /** Asks that all filters let through; pages begin at 1. */
  total: number;
  /** The same whether overdue or not, and how many of them are. */
  all: number;
  overdue: number;
  page: number;
  pages: number;
  /** What the filters may be set to. `none`: nobody's; no kind: all requests that can still be answered. */
  owners: AskChoice[];
  kinds: AskChoice[];
  /** The same rows, all pages, as a CSV file; for a quarter of an hour. */
  csvUrl: string;
  /** When the portal was last read. */
  syncedAt: string | null;
};
