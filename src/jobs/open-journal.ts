import app from '../../app.json' with { type: 'json' };
import type { ChangeJournal } from '../crm/changes.ts';
import type { ObjectType } from '../crm/crm.ts';
import { feedPlan } from '../crm/feed-plan.ts';
import { createJournal, type JournalOptions } from '../crm/journal.ts';
import { readJournalManifest } from '../crm/journal-subscriptions.ts';
import { readingPlan } from '../crm/reading-plan.ts';
import type { Db } from '../store/db.ts';
import { getPortal } from '../store/portals.ts';
import { connectionState } from '../store/tokens.ts';
import { defaultSettings } from '../timeline/settings.ts';

/** Whatever the settings say, each type is read: they name further properties only. */
const usualPlan = readingPlan(defaultSettings);

/**
 * The feed of all portals, as the manifest says it: what is subscribed to, with which scopes, and which properties are our
 * own. A portal's settings add the properties that they map. Makes no call yet; `subscribe` must be asked within its portal.
 */
export function openJournal({
  db,
  ...options
}: { db: Db } & Pick<JournalOptions, 'apiUrl' | 'clientId' | 'clientSecret'> &
  Partial<JournalOptions>): ChangeJournal {
  const { required, optional } = app.scopes;
  return createJournal({
    scopes: [...required, ...optional].flatMap((scope) => ('reads' in scope ? scope.name : [])),
    manifest: readJournalManifest(app.journal),
    plan: feedPlan(
      usualPlan,
      app.properties.map(({ name }) => name),
    ),
    mappedProperties: (portalId) => mappedProperties(db, portalId),
    installedAt: async (portalId) => (await connectionState(db, portalId))?.installedAt ?? null,
    ...options,
  });
}

/** What this portal's settings read beside the usual properties. */
async function mappedProperties(
  db: Db,
  portalId: string,
): Promise<Partial<Record<ObjectType, readonly string[]>>> {
  const settings = (await getPortal(db, portalId))?.settings ?? defaultSettings;
  return Object.fromEntries(
    readingPlan(settings).map(({ type, properties }) => {
      const usual = usualPlan.find((one) => one.type === type)?.properties ?? [];
      return [type, properties.filter((name) => !usual.includes(name))];
    }),
  );
}
