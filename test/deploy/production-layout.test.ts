import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox, type Sandbox } from '../../src/sandbox/start-sandbox.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (file: string) => readFile(join(root, file), 'utf8');
const dockerfile = await text('Dockerfile');
/** What the image takes from the project, as `COPY` names it. */
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
  names.split(' '),
);
const command = JSON.parse(/^CMD (\[.+\])$/m.exec(dockerfile)?.[1] ?? '[]') as string[];

let folder: string;
let sandbox: Sandbox;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warmline-image-'));
  sandbox = await startSandbox({
    seed: { portalId: 4711, timeZone: 'UTC', currency: 'EUR', owners: [], records: [] },
  });
});
afterAll(async () => {
  await sandbox.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The folder as the Dockerfile would leave it: its files, and of the packages those that `npm ci --omit=dev` installs. */
async function layOut(): Promise<void> {
  for (const name of copied) await cp(join(root, name), join(folder, name), { recursive: true });
  const lock = JSON.parse(await text('package-lock.json')) as {
    packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }>;
  };
  for (const [path, { dev, devOptional, optional }] of Object.entries(lock.packages)) {
    const top = /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path);
    if (!top || dev || devOptional || optional) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await symlink(join(root, path), join(folder, path));
  }
}

describe('the image', () => {
  it('takes only what is there and what .dockerignore lets through', async () => {
    const let_in = (await text('.dockerignore')).match(/^!.+$/gm)?.map((line) => line.slice(1));
    expect(copied).toContain('src');
    for (const name of copied) {
      expect((await stat(join(root, name))).size, name).toBeGreaterThan(0);
      expect(let_in).toContain(name);
    }
  });

  it('serves a portal from production packages alone, tells that it is ready, and stops when asked', async () => {
    await layOut();
    await expect(stat(join(folder, 'node_modules/esbuild'))).rejects.toThrow('ENOENT');
    expect(command.slice(0, 2)).toEqual(['node', 'src/warmline.mjs']);
    const child = spawn(process.execPath, command.slice(1), {
      cwd: folder,
      env: {
        PORT: '0',
        LOG_LEVEL: 'info',
        METRICS_PORT: '0',
        WARMLINE_HOME: join(folder, 'data'),
        HUBSPOT_API_URL: sandbox.url,
        HUBSPOT_ACCESS_TOKEN: sandbox.accessToken,
        HUBSPOT_CLIENT_SECRET: 'hush',
        PUBLIC_URL: 'https://app.warmline.example',
      },
    });
    const lines: string[] = [];
    child.stderr.on('data', (data: Buffer) => lines.push(data.toString('utf8')));
    const ended = once(child, 'exit');
    try {
      let url = '';
      let synced = false;
      for await (const line of createInterface({ input: child.stdout })) {
        lines.push(line);
        url ||= /^Warmline is ready: (\S+)$/.exec(line)?.[1] ?? '';
        synced ||= line.includes('"listing":"done"');
        if (url && synced) break;
      }
      expect(url, lines.join('\n')).toMatch(/^http:\/\/localhost:\d+$/);
      const ready = await fetch(`${url}/health/ready`);
      expect([ready.status, await ready.json()]).toMatchObject([200, { migrations: 'done' }]);
      // Neither the preview nor the figures are where the public is.
      for (const path of ['/', '/preview/api/boot', '/metrics', '/record/contact/1'])
        expect((await fetch(url + path)).status, path).toBe(404);
      child.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      expect(lines.join('\n')).not.toMatch(/hush|warmline-token/);
      expect(lines.join('\n')).not.toContain(sandbox.accessToken);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
