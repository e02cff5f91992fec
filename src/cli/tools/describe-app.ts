import type { AppManifest } from './app-manifest.ts';

/**
 * `app-hsmeta.json`. What differs between development and production is a variable of the profile, and the
 * profiles' own files stand beside the app's folder.
 */
export function describeApp(app: AppManifest) {
  return {
    uid: '${WARMLINE_UID}',
    type: 'app',
    config: {
      name: '${WARMLINE_NAME}',
      description: app.description,
      distribution: 'marketplace',
      auth: {
        type: 'oauth',
        redirectUrls: app.redirectUrls.map((url) => byProfile(app, url)),
        requiredScopes: names(app.scopes.required),
        optionalScopes: names(app.scopes.optional),
        conditionallyRequiredScopes: names(app.scopes.conditional),
      },
      permittedUrls: {
        fetch: app.permittedUrls.fetch.map((url) => byProfile(app, url)),
        iframe: [],
        img: [],
      },
      support: {
        supportEmail: app.support.email,
        documentationUrl: app.support.documentationUrl,
        supportUrl: app.support.supportUrl,
      },
    },
  };
}

/** `hsprofile.NAME.json`: the account a profile is uploaded to, and the variables of the project files. */
export function describeProfile(app: AppManifest, name: string) {
  const profile = app.profiles[name];
  if (!profile) throw new Error(`app.json has no profile "${name}".`);
  return {
    accountId: profile.accountId,
    variables: {
      WARMLINE_UID: profile.uid ?? app.uid,
      WARMLINE_NAME: profile.name ?? app.name,
      WARMLINE_URL: profile.publicUrl ?? app.publicUrl,
      // What isn't published is seen by the app's own account only.
      WARMLINE_PUBLISHED: name === 'production',
    },
  };
}

/** The uid of a feature with the profile's own beginning: one account may hold both apps. */
export function uidByProfile(app: AppManifest, uid: string): string {
  return `\${WARMLINE_UID}${uid.slice(app.uid.length)}`;
}

function byProfile(app: AppManifest, url: string): string {
  return url.startsWith(app.publicUrl) ? `\${WARMLINE_URL}${url.slice(app.publicUrl.length)}` : url;
}

function names(scopes: readonly { name: string }[]): string[] {
  return scopes.map(({ name }) => name);
}
