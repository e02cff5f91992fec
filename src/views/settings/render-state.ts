import type { SettingsState } from '../../../extensions/app/contract/settings.ts';
import type { ActivityType } from '../../timeline/records.ts';
import { customerTypeIds } from '../object-type-ids.ts';
import { say, type Reader } from '../say.ts';
import type { SettingsPage } from './settings-page.ts';

/** A portal is read several times a day: what is older than this is not for lack of news. */
const staleAfterMs = 26 * 3_600_000;

export const typeKeys: Record<ActivityType, string> = {
  email: 'emails',
  call: 'calls',
  meeting: 'meetings',
  note: 'notes',
  message: 'communications',
  ticket: 'tickets',
  deal: 'deals',
  order: 'orders',
  quote: 'quotes',
  survey: 'feedback_submissions',
};

/** How Warmline is doing in this portal: freshness, what is missing and what would cure it, and what is recorded. */
export function renderState(page: SettingsPage, reader: Reader): Omit<SettingsState, 'history'> {
  const text = (key: string, values: Record<string, string | number> = {}) =>
    say({ key: `settings.${key}`, values }, reader);
  const number = new Intl.NumberFormat(reader.language);
  const { syncedAt, now, customers, refused, refusing } = page;
  const stale = syncedAt !== null && now - syncedAt > staleAfterMs;
  const all = page.levels.reduce((sum, { count }) => sum + count, 0);
  const unknown = page.levels
    .filter(({ level }) => level === 'unknown')
    .reduce((sum, { count }) => sum + count, 0);
  const { contact: contacts, company: companies } = customers;
  return {
    freshness:
      syncedAt === null
        ? text('state.never')
        : text(stale ? 'state.stale' : 'state.read', { when: moment(syncedAt, reader) }),
    stale,
    facts: [
      {
        label: text('state.customers'),
        value: text('state.customers.value', { contacts, companies }),
      },
      {
        label: text('state.judged'),
        value: text('state.judged.value', {
          known: number.format(all - unknown),
          all: number.format(contacts + companies),
        }),
      },
      { label: text('state.unknown'), value: number.format(unknown) },
      { label: text('state.waiting'), value: number.format(page.waiting) },
    ],
    coverage: page.recorded.map(({ type, count, latestAt }) => ({
      label: text(`type.${typeKeys[type]}`),
      value: number.format(count),
      latest: text('state.latest', { at: latestAt }),
    })),
    unreadable: page.unreadable.map(({ type, scope }) => ({
      what: text(`type.${type}`),
      cure: scope === null ? text('state.cureless') : text('state.cure', { scope }),
    })),
    refused: refused.map(({ kind, id, name, reason, at }) => ({
      name,
      url: `https://${page.uiDomain ?? 'app.hubspot.com'}/contacts/${page.portalId}/record/${customerTypeIds[kind]}/${id}`,
      words: reason,
      cure: text(isGone(reason) ? 'state.cure.gone' : 'state.cure.rule'),
      at: moment(at, reader),
    })),
    retry: refusing === 0 ? null : page.refusedWait ? 'waiting' : 'due',
    refusedMore:
      refusing > refused.length ? text('state.more', { count: refusing - refused.length }) : null,
  };
}

/** The CRM says that a property of ours isn't there, in whichever of its ways. */
function isGone(words: string): boolean {
  return /PROPERTY_DOESNT_EXIST|does not exist/i.test(words);
}

function moment(at: number, { language, timeZone }: Reader): string {
  return new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(at);
}
