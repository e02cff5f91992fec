import type { AppManifest } from './app-manifest.ts';

/** A generated file: its path under the repository's root, and what it says. */
export type ProjectFile = { path: string; content: unknown };

/**
 * HubSpot's project files, from `app.json` alone: the app, one file a card, one for the pages, and the
 * address they call. The shapes are those of platform version 2026.09.
 */
export function projectFiles(app: AppManifest): ProjectFile[] {
  return [
    { path: 'extensions/app/app-hsmeta.json', content: appMeta(app) },
    ...app.cards.map((card) => ({
      path: `extensions/app/cards/${card.uid}-hsmeta.json`,
      content: cardMeta(card),
    })),
    { path: `extensions/app/pages/${app.pages.uid}-hsmeta.json`, content: pagesMeta(app.pages) },
    ...['cards', 'pages'].map((folder) => ({
      path: `extensions/app/${folder}/public-url.json`,
      content: { publicUrl: app.publicUrl },
    })),
  ];
}

function appMeta(app: AppManifest) {
  return {
    uid: app.uid,
    type: 'app',
    config: {
      name: app.name,
      description: app.description,
      distribution: 'marketplace',
      auth: {
        type: 'oauth',
        redirectUrls: app.redirectUrls,
        requiredScopes: names(app.scopes.required),
        optionalScopes: names(app.scopes.optional),
        conditionallyRequiredScopes: [],
      },
      permittedUrls: { fetch: app.permittedUrls.fetch, iframe: [], img: [] },
      support: {
        supportEmail: app.support.email,
        documentationUrl: app.support.documentationUrl,
        supportUrl: app.support.supportUrl,
      },
    },
  };
}

function names(scopes: { name: string }[]): string[] {
  return scopes.map(({ name }) => name);
}

function cardMeta(card: AppManifest['cards'][number]) {
  const { uid, entrypoint, ...config } = card;
  return { uid, type: 'card', config: { ...config, entrypoint: `/app/cards/${entrypoint}` } };
}

function pagesMeta({ uid, entrypoint }: AppManifest['pages']) {
  return { uid, type: 'pages', config: { entrypoint: `/app/pages/${entrypoint}` } };
}
