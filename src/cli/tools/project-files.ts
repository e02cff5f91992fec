import type { AppManifest } from './app-manifest.ts';
import { describeApp, describeProfile } from './describe-app.ts';
import { describeJournal, describeWebhooks } from './describe-feeds.ts';
import { describePanels } from './describe-panels.ts';
import { describeWorkflowAction } from './describe-workflow-action.ts';
import { panelPackage, type PanelPackage } from './panel-package.ts';

/** A generated file: its path under the repository's root, and what it says. */
export type ProjectFile = { path: string; content: unknown };

/** Where HubSpot looks for project files of features; a file of theirs that isn't generated is one too many. */
export const featureFolders = [
  'cards',
  'pages',
  'settings',
  'actions',
  'webhooks',
  'webhooks-journal',
  'workflow-actions',
];

/**
 * HubSpot's project files, from `app.json` alone: the app, one file a feature, the profiles, and what each folder of
 * panels is built from. The shapes are those of platform version 2026.09.
 */
export function projectFiles(app: AppManifest, cards: PanelPackage): ProjectFile[] {
  const panels = describePanels(app);
  return [
    { path: 'extensions/app/app-hsmeta.json', content: describeApp(app) },
    ...panels.map(({ folder, uid, content }) => feature(folder, uid, content)),
    feature('webhooks', app.webhooks.uid, describeWebhooks(app)),
    feature('webhooks-journal', app.journal.uid, describeJournal(app)),
    ...app.workflowActions.map((action) =>
      feature('workflow-actions', action.uid, describeWorkflowAction(app, action)),
    ),
    ...Object.keys(app.profiles).map((name) => ({
      path: `extensions/hsprofile.${name}.json`,
      content: describeProfile(app, name),
    })),
    ...[...new Set(panels.map(({ folder }) => folder))].flatMap((folder) =>
      panelPackage(folder, app.publicUrl, cards),
    ),
  ];
}

function feature(folder: string, uid: string, content: unknown): ProjectFile {
  return { path: `extensions/app/${folder}/${uid}-hsmeta.json`, content };
}
