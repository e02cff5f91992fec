import type { PreviewBoot, Role } from '../preview-api.ts';

/** What the CRM tells an extension about user, account and settings of the project, wherever it stands. */
export function extensionContext(
  boot: PreviewBoot,
  {
    location,
    title,
    language,
    role,
  }: { location: string; title: string; language: string; role: Role },
): Record<string, unknown> {
  const user = boot.people[role];
  const [firstName = '', ...names] = user.name.split(' ');
  return {
    user: {
      id: Number(user.id),
      email: user.email ?? '',
      emails: [user.email ?? ''],
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
