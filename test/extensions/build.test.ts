import { readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import * as RemoteUI from '@remote-ui/react';
import { createRemoteRoot } from '@remote-ui/core';
import * as React from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildCard } from './build-cards.ts';
import { written } from './open-card.tsx';
import { asksAnswer } from './open-asks-page.tsx';
import { savePlan, saveRow } from './open-save-plan.tsx';
import { settingsAnswer } from './open-settings-page.tsx';
import { sampleCard } from './sample-card.ts';

const maxBytes = 80_000;
const app = JSON.parse(
  await readFile(path.resolve(import.meta.dirname, '../../app.json'), 'utf8'),
) as {
  cards: { entrypoint: string }[];
  pages: { entrypoint: string };
  settings: { entrypoint: string };
  properties: { name: string }[];
  bulkActions: { entrypoint: string }[];
};
const entrypoints = [...new Set(app.cards.map(({ entrypoint }) => `app/cards/${entrypoint}`))];

afterEach(() => vi.restoreAllMocks());

describe.each(entrypoints)('%s, built by HubSpot’s own builder', (entrypoint) => {
  it('is small, imports nothing from outside its folder, and tells the host what to fetch ahead', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { bytes, manifest } = await buildCard(entrypoint);
    expect(warn.mock.calls).toEqual([]);
    expect(bytes).toBeLessThanOrEqual(maxBytes);
    const ahead = manifest.dataDeps.flatMap(({ properties }) => properties.recordProperties);
    expect(ahead).toContain('warmline_risk_level');
    const ours = app.properties.map(({ name }) => name);
    for (const name of ahead) expect(ours).toContain(name);
  });

  it('runs in a worker without a page, and paints the record’s level and then the card', async () => {
    const { code } = await buildCard(entrypoint);
    let render: ((api: object) => React.ReactElement) | null = null;
    const asked: string[] = [];
    const { promise: answering, resolve: answer } = Promise.withResolvers<void>();
    const self = {
      __HUBSPOT_EXTENSION_WORKER__: true,
      extend_V2: (callback: typeof render) => {
        render = callback;
      },
      hsFetch: async (url: string) => {
        asked.push(url);
        await answering;
        return new Response(JSON.stringify({ status: 'ok', card: sampleCard() }));
      },
      hsWorkerAPI: {
        fetchCrmProperties: async () => ({
          json: async () => ({ data: written, cleanup: () => {} }),
        }),
      },
    };
    const bare = { React, RemoteUI, self, URLSearchParams, crypto, console, Uint8Array };
    vm.runInNewContext(code, bare);
    expect(render).not.toBeNull();

    const root = createRemoteRoot(() => {});
    const api = {
      context: {
        location: 'crm.record.tab',
        user: { language: 'de' },
        portal: { id: 1, timezone: 'UTC' },
        crm: { objectId: 123, objectTypeId: '0-1' },
      },
      actions: {},
    };
    RemoteUI.createRoot(root as never).render(render!(api));
    root.mount();
    await vi.waitFor(() => expect(textOf(root)).toContain('Risiko 78 von 100 · Hoch'));
    expect(textOf(root)).not.toContain('78 → 41');
    answer();
    await vi.waitFor(() => expect(textOf(root)).toContain('Answer the quote: 78 → 41'));
    expect(textOf(root)).toContain('Risiko 78 von 100 · Hoch');
    expect(asked).toEqual([
      'https://app.warmline.example/api/card?kind=contact&id=123&language=de',
    ]);
  });
});

describe('the pages, built by HubSpot’s own builder', () => {
  const entrypoint = `app/pages/${app.pages.entrypoint}`;

  it('are small, import nothing from outside their folder, and run in a worker without a page', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { code, bytes } = await buildCard(entrypoint);
    expect(warn.mock.calls).toEqual([]);
    expect(bytes).toBeLessThanOrEqual(maxBytes);

    let render: ((api: object) => React.ReactElement) | null = null;
    const asked: string[] = [];
    const self = {
      __HUBSPOT_EXTENSION_WORKER__: true,
      extend_V2: (callback: typeof render) => {
        render = callback;
      },
      hsFetch: async (url: string) => {
        asked.push(url);
        return new Response(JSON.stringify(asksAnswer()));
      },
      hsWorkerAPI: { useAppPageLocation: () => ({ path: '/asks', params: { owner: '7' } }) },
    };
    vm.runInNewContext(code, { React, RemoteUI, self, URLSearchParams, console });
    const root = createRemoteRoot(() => {});
    const context = {
      location: 'pages',
      user: { language: 'hu' },
      portal: { id: 1, timezone: 'UTC' },
    };
    RemoteUI.createRoot(root as never).render(render!({ context, actions: {} }));
    root.mount();
    await vi.waitFor(() => expect(textOf(root)).toContain('30 nyitott kérés'));
    expect(textOf(root)).toContain('„Could you send us a quote for 200 units?”');
    expect(asked).toEqual(['https://app.warmline.example/api/asks?owner=7&language=hu']);
  });
});

describe.each(app.bulkActions)(
  'the panel $entrypoint, built by HubSpot’s own builder',
  (action) => {
    it('is small, imports nothing from outside its folder, and runs in a worker without a page', async () => {
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
      const { code, bytes } = await buildCard(`app/actions/${action.entrypoint}`);
      expect(warn.mock.calls).toEqual([]);
      expect(bytes).toBeLessThanOrEqual(maxBytes);

      let render: ((api: object) => React.ReactElement) | null = null;
      const asked: unknown[] = [];
      const self = {
        __HUBSPOT_EXTENSION_WORKER__: true,
        extend_V2: (callback: typeof render) => {
          render = callback;
        },
        hsFetch: async (url: string, { body }: { body: unknown }) => {
          asked.push([url, body]);
          return new Response(JSON.stringify(savePlan([saveRow('1'), saveRow('2')])));
        },
      };
      vm.runInNewContext(code, { React, RemoteUI, self, URLSearchParams, console });
      const root = createRemoteRoot(() => {});
      const context = {
        location: 'crm.bulkActions',
        user: { language: 'ja' },
        portal: { id: 1, timezone: 'UTC' },
        crm: { objectTypeId: '0-2', objectIds: [1, 2] },
      };
      RemoteUI.createRoot(root as never).render(render!({ context, actions: {} }));
      root.mount();
      await vi.waitFor(() => expect(textOf(root)).toContain('タスクを2件作成'));
      const body = { kind: 'company', ids: ['1', '2'], language: 'ja' };
      expect(asked).toEqual([['https://app.warmline.example/api/saves/plan', body]]);
    });
  },
);

describe('the settings, built by HubSpot’s own builder', () => {
  const entrypoint = `app/settings/${app.settings.entrypoint}`;

  it('are small, import nothing from outside their folder, and run in a worker without a page', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { code, bytes } = await buildCard(entrypoint);
    expect(warn.mock.calls).toEqual([]);
    expect(bytes).toBeLessThanOrEqual(maxBytes);

    let render: ((api: object) => React.ReactElement) | null = null;
    const asked: string[] = [];
    const self = {
      __HUBSPOT_EXTENSION_WORKER__: true,
      extend_V2: (callback: typeof render) => {
        render = callback;
      },
      hsFetch: async (url: string) => {
        asked.push(url);
        return new Response(JSON.stringify(settingsAnswer()));
      },
    };
    vm.runInNewContext(code, { React, RemoteUI, self, URLSearchParams, console, setTimeout });
    const root = createRemoteRoot(() => {});
    const context = { location: 'settings', user: { language: 'ja' }, portal: { id: 1 } };
    RemoteUI.createRoot(root as never).render(render!({ context, actions: {} }));
    root.mount();
    await vi.waitFor(() => expect(textOf(root)).toContain('値を受け付けないレコード'));
    expect(textOf(root)).toContain('既定値：75');
    expect(asked).toEqual(['https://app.warmline.example/api/settings?language=ja']);
  });
});

/** All text below a remote node. */
function textOf(node: { text?: string; children?: readonly unknown[] }): string {
  const children = (node.children ?? []) as { text?: string; children?: readonly unknown[] }[];
  return [node.text ?? '', ...children.map(textOf)].filter(Boolean).join('\n');
}
