/** What the pages of risk by group, movements, measures, cohorts and proof are told: all in the reader's words, ready to be drawn. */
export type InsightName = 'risk' | 'movements' | 'measures' | 'cohorts' | 'proof';

export type InsightFilter = {
  /** Its name in the address. */
  name: string;
  label: string;
  /** '' where nothing is chosen. */
  value: string;
  options: { value: string; label: string }[];
};

export type InsightCell = {
  text: string;
  /** A second, smaller line. */
  detail?: string | null;
  /** A record's page in the CRM. */
  url?: string;
  /** A page of the app. */
  to?: { path: string; params: Record<string, string> };
  tag?: 'danger' | 'warning' | 'success' | 'default';
};

export type InsightMeasure = {
  label: string;
  /** "4.2% (3.1–5.6)", or that it is not known. */
  value: string;
  /** Of how many, and since when. */
  detail: string | null;
  definition: string;
  /** Not known, or of too few to be leant on. */
  muted: boolean;
};

export type InsightBlock =
  | { kind: 'text'; title: string | null; lines: string[] }
  | { kind: 'figures'; items: { label: string; value: string }[] }
  | { kind: 'measures'; title: string; items: InsightMeasure[] }
  | {
      kind: 'table';
      title: string;
      columns: string[];
      rows: { key: string; cells: InsightCell[]; muted: boolean }[];
      /** Said in place of a table without rows. */
      empty: string;
      page: number;
      pages: number;
    }
  | {
      kind: 'chart';
      /** Days of the calendar are written 2026-11-22. */
      as: 'line' | 'bar';
      over: 'datetime' | 'linear' | 'category';
      title: string;
      x: string;
      y: string;
      points: { x: number | string; y: number; series: string }[];
    }
  | { kind: 'link'; label: string; url: string }
  /** A button that has something worked out; `waiting` while that is under way. */
  | { kind: 'press'; label: string; path: string; waiting: string | null };

export type InsightResponse = {
  status: 'ok';
  name: InsightName;
  title: string;
  lead: string;
  filters: InsightFilter[];
  blocks: InsightBlock[];
  /** "As of 22 Nov 2026"; null where the portal was never read. */
  asOf: string | null;
};
