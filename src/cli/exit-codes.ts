/** What the exit code of `warmline` means; printed by `--help`. */
export const exitCodes = {
  done: 0,
  /** Done, but something was skipped or refused; the output names it. */
  doneWithProblems: 1,
  /** The command or the environment needs a change. */
  usage: 2,
  /** The CRM doesn't let us: token or scope. */
  refused: 3,
  /** The CRM or the database can't be reached. */
  unreachable: 4,
  interrupted: 130,
} as const;

export const exitCodesHelp = `
Exit codes:
  0    done
  1    done, but something was skipped or refused (the output names it)
  2    the command or the environment needs a change
  3    the CRM refuses: token or scope
  4    the CRM or the database can't be reached
  130  interrupted`;
