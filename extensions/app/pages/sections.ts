import type { MessageKey } from './messages/translate.ts';

/** The pages of the manager's home, in the order of their links. Addresses are for good; each page shows the row of links itself. */
export const sections: readonly { path: string; label: MessageKey }[] = [
  { path: '/', label: 'nav.saves' },
  { path: '/asks', label: 'title' },
  { path: '/groups', label: 'nav.groups' },
  { path: '/risk', label: 'nav.risk' },
  { path: '/movements', label: 'nav.movements' },
  { path: '/measures', label: 'nav.measures' },
  { path: '/cohorts', label: 'nav.cohorts' },
  { path: '/proof', label: 'nav.proof' },
];
