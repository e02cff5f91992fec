import manifest from '../../app.json' with { type: 'json' };
import type { Config } from '../config.ts';
import type { ChangeJournal } from '../crm/changes.ts';
import { createOAuth, type OAuth } from '../crm/oauth.ts';
import { type AccessTokens, createAccessTokens } from '../jobs/access-tokens.ts';
import { openJournal } from '../jobs/open-journal.ts';
import { createPortalCrms, type PortalCrms } from '../jobs/portal-crm.ts';
import { closeStore, type Db } from '../store/open-store.ts';
import type { CliDeps } from './program.ts';
import { openWatch, type Watch } from './watch.ts';
import { openConfiguredStore } from './with-portal.ts';

/** What web and worker of an app with any number of portals are made of. */
export type App = {
  db: Db;
  watch: Watch;
  oauth: OAuth;
  tokens: AccessTokens;
  crms: PortalCrms;
  journal: ChangeJournal;
  installUrl: string;
  scopes: { required: string[]; optional: string[] };
  close(): Promise<void>;
};

const names = (scopes: readonly { name: string }[]) => scopes.map(({ name }) => name);

/** Opens store and connections as the configuration says. Makes no call yet. */
export async function openApp(
  { now }: Pick<CliDeps, 'now'>,
  config: Config,
  app: NonNullable<Config['oauth']>,
): Promise<App> {
  const db = await openConfiguredStore(config);
  const watch = await openWatch(config, now);
  const oauth = createOAuth(app);
  const installUrl = `${app.publicUrl}/oauth/install`;
  const tokens = createAccessTokens({ db, oauth, keys: app.tokenKeys, now, installUrl });
  const crms = createPortalCrms({
    db,
    tokens,
    connect: { baseUrl: app.apiUrl, log: watch.onCall },
  });
  const journal = openJournal({
    db,
    apiUrl: app.apiUrl,
    clientId: app.clientId,
    clientSecret: app.clientSecret,
    clock: now,
    log: watch.onCall,
  });
  return {
    db,
    watch,
    oauth,
    tokens,
    crms,
    journal,
    installUrl,
    scopes: {
      required: names(manifest.scopes.required),
      optional: names(manifest.scopes.optional),
    },
    close: () => closeStore(db),
  };
}
