import type { AppManifest } from './app-manifest.ts';
import { uidByProfile } from './describe-app.ts';

type Panel = { folder: string; uid: string; content: unknown };

/** Every panel that HubSpot builds, with the folder its project file must stand in. */
export function describePanels(app: AppManifest): Panel[] {
  const panel = (
    folder: string,
    type: string,
    { uid, entrypoint, ...config }: { uid: string; entrypoint: string; [field: string]: unknown },
  ): Panel => ({
    folder,
    uid,
    content: {
      uid: uidByProfile(app, uid),
      type,
      config: { ...config, entrypoint: `/app/${folder}/${entrypoint}` },
    },
  });
  return [
    ...app.cards.map((card) => panel('cards', 'card', card)),
    panel('pages', 'pages', app.pages),
    ...(app.settings ? [panel('settings', 'settings', app.settings)] : []),
    ...app.bulkActions.map((action) =>
      panel('actions', 'crm-bulk-action', { ...action, displayMode: 'PANEL' }),
    ),
  ];
}
