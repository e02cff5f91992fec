import type { ProjectFile } from './project-files.ts';

type Json = Record<string, unknown>;

/** What the cards' folder is installed from; the other panels' folders get the same. */
export type PanelPackage = { manifest: Json; lock: Json; tsconfig: Json };

/**
 * The files that HubSpot's build wants in each folder of panels, since it runs `npm ci` there and nowhere else: package,
 * lockfile, and the address of the backend. Package and lockfile are those of the cards under another name.
 */
export function panelPackage(
  folder: string,
  publicUrl: string,
  { manifest, lock, tsconfig }: PanelPackage,
): ProjectFile[] {
  const name = `warmline-${folder}`;
  const packages = lock['packages'] as Record<string, Json>;
  const file = (base: string, content: unknown): ProjectFile => ({
    path: `extensions/app/${folder}/${base}`,
    content,
  });
  return [
    file('package.json', { ...manifest, name }),
    file('package-lock.json', {
      ...lock,
      name,
      packages: { ...packages, '': { ...packages[''], name } },
    }),
    file('tsconfig.json', tsconfig),
    file('public-url.json', { publicUrl }),
  ];
}
