import type { PreviewBoot } from '../preview-api.ts';

/** What the CRM tells an extension about user, account and settings of the project, wherever it stands. */
export function extensionContext(
  boot: PreviewBoot,
  { location, title, language }: { location: string; title: string; language: string },
): Record<string, unknown> {
  const [firstName = '', ...names] = boot.user.name.split(' ');
  return {
    user: {
      id: Number(boot.user.id),
      email: boot.user.email ?? '',
      emails: [boot.user.email ?? ''],
      firstName,
      lastName: names.join(' '),
      roles: [],
      teams: [],
      permissions: [],
      language,
      locale: language,
    },
    portal: { id: Number(boot.portalId), timezone: boot.timeZone },
    variables: { WARMLINE_URL: boot.apiBaseUrl },
    location,
    extension: { appId: 7_000_001, appName: 'Warmline', cardTitle: title },
  };
}
