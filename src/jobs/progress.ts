/** How far a long job is: what, how many, how fast, and what is left. */
export type Progress = {
  stage: 'read' | 'assess' | 'load' | 'write';
  /** Such as "emails" or "customers". */
  what: string;
  done: number;
  /** `null` where nobody can know yet. */
  total: number | null;
  perSecond: number | null;
  leftSeconds: number | null;
};

export type OnProgress = (progress: Progress) => void;
