/** The database has no room left, on disk or otherwise: what failed was not kept, and can be done again once there is room. */
export class DatabaseFull extends Error {
  /** `disk`, or what else the server has too little of. */
  readonly lacks: 'disk' | 'memory' | 'connections' | 'resources';

  constructor(lacks: DatabaseFull['lacks'], cause: unknown) {
    super(`The database has no ${lacks} left.`, { cause });
    this.name = 'DatabaseFull';
    this.lacks = lacks;
  }
}

/** Postgres' error class 53, insufficient resources, by its codes. */
const lacking: Readonly<Record<string, DatabaseFull['lacks']>> = {
  '53000': 'resources',
  '53100': 'disk',
  '53200': 'memory',
  '53300': 'connections',
  '53400': 'resources',
  // The embedded database writes files of this process.
  ENOSPC: 'disk',
};

/** An error that means "no room" as `DatabaseFull`, any other as it is. */
export function asDatabaseFull(error: unknown): unknown {
  if (error instanceof DatabaseFull || !(error instanceof Error) || !('code' in error))
    return error;
  const lacks = lacking[String(error.code)];
  return lacks === undefined ? error : new DatabaseFull(lacks, error);
}
