import type { Crm } from '../crm/crm.ts';
import type { Db } from '../store/db.ts';
import { latestActivities } from '../store/activities.ts';
import { countLevels } from '../store/assessments.ts';
import { countCustomers, countStages, findCustomers } from '../store/customers.ts';
import { countDirty } from '../store/dirty-customers.ts';
import { findTurn } from '../store/portal-turns.ts';
import { dayMs } from '../timeline/days.ts';
import { listCalls } from '../store/call-counts.ts';
import { feedReadAt } from '../store/feed-cursors.ts';
import { findGuide } from '../store/guide.ts';
import { recordedByOwner } from '../store/recorded-by-owner.ts';
import { getPortal } from '../store/portals.ts';
import { listSettingsChanges } from '../store/settings-changes.ts';
import { anyRefusedWaits, countRefused, listRefused } from '../store/writebacks.ts';
import type { SettingsPage } from '../views/settings/settings-page.ts';
import { getOwners } from '../store/owners.ts';
import { listDigests } from '../store/digests.ts';
import { latestModel } from '../store/models.ts';
import { topTenth } from '../store/top-tenth.ts';
import { nextDigest } from './next-digest.ts';
import { portalProperties } from './portal-properties.ts';
import { curingScope } from './curing-scope.ts';
import { knownCountries } from './public-holidays.ts';

/** So many are shown by name; the rest is counted. */
const mostRefused = 10;
const mostChanges = 500;
/** Calls are told for a week, what people record for a quarter. */
const callDays = 7;
const recordedDays = 90;

/** Everything the admin's page shows, from what is stored; null where the portal isn't known. */
export async function readSettingsPage(
  db: Db,
  portalId: string,
  now: number,
  crm: Crm | null = null,
): Promise<SettingsPage | null> {
  const portal = await getPortal(db, portalId);
  if (!portal) return null;
  const turn = await findTurn(db, portalId);
  const refused = await listRefused(db, portalId, mostRefused);
  const named = await findCustomers(db, portalId, refused);
  return {
    portalId,
    uiDomain: portal.uiDomain,
    settings: portal.settings,
    changes: await listSettingsChanges(db, portalId, mostChanges),
    stages: await countStages(db, portalId),
    owners: [...(await getOwners(db, portalId)).values()],
    properties: await portalProperties(db, crm, portalId, now),
    topTenth: await topTenth(db, portalId),
    saver: (await latestModel(db, portalId))?.model.saver ?? null,
    countries: await knownCountries(),
    syncedAt: portal.syncedAt,
    feed: {
      readAt: await feedReadAt(db, 'journal'),
      subscribed: turn?.subscribed ?? false,
      wakeAt: turn?.wakeAt ?? null,
      problem: turn?.problem ?? null,
    },
    calls: await listCalls(db, portalId, Math.floor(now / dayMs) - callDays + 1),
    people: await recordedByOwner(db, portalId, now - recordedDays * dayMs),
    digests: {
      kept: [...(await listDigests(db, portalId)).values()],
      nextAt: await nextDigest(db, portalId, now),
    },
    guide: (await findGuide(db, portalId)) ?? { done: [], closed: false },
    levels: await countLevels(db, portalId),
    customers: await countCustomers(db, portalId),
    waiting: await countDirty(db, portalId),
    recorded: await latestActivities(db, portalId),
    unreadable: portal.settings.unreadable.map((type) => ({ type, scope: curingScope(type) })),
    refused: refused.map(({ kind, id, reason, at }) => ({
      kind,
      id,
      reason,
      at,
      name:
        named.find((customer) => customer.kind === kind && customer.id === id)?.name ??
        `${kind} ${id}`,
    })),
    refusing: await countRefused(db, portalId),
    refusedWait: await anyRefusedWaits(db, portalId, now),
    now,
  };
}
