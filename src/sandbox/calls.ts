export type Budget = 'general' | 'search' | 'none';

/** How often the portal was called, for measuring a client against the fewest calls possible. */
export class Calls {
  total = 0;
  byBudget: Record<Budget, number> = { general: 0, search: 0, none: 0 };
  /** By "METHOD /path" with ids as `{id}`. */
  byPath: Record<string, number> = {};
  byStatus: Record<string, number> = {};

  /** `status` is 0 where the connection was dropped instead of answered. */
  count(path: string, budget: Budget, status: number): void {
    this.total += 1;
    this.byBudget[budget] += 1;
    this.byPath[path] = (this.byPath[path] ?? 0) + 1;
    this.byStatus[status] = (this.byStatus[status] ?? 0) + 1;
  }

  reset(): void {
    this.total = 0;
    this.byBudget = { general: 0, search: 0, none: 0 };
    this.byPath = {};
    this.byStatus = {};
  }
}
