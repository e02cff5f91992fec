import type { Fault } from './preview-api.ts';

/** Each state the card may be in, with words in English by which one sees that it is there. */
export const cardStates: readonly { name: string; fault: Fault; shows: RegExp }[] = [
  { name: 'ready', fault: 'none', shows: /^As of / },
  { name: 'loading', fault: 'silent', shows: /^Reading the details$/ },
  { name: 'empty', fault: 'empty', shows: /^Not read yet$/ },
  { name: 'unknown', fault: 'unknown', shows: /^Risk unknown$/ },
  { name: 'error', fault: 'down', shows: /can’t be reached$/ },
  { name: 'no-permission', fault: 'denied', shows: /^No access$/ },
  { name: 'offline', fault: 'offline', shows: /can’t be reached$/ },
  { name: 'huge', fault: 'huge', shows: /^200 open requests$/ },
];
