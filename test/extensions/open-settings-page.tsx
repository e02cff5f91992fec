import { createRenderer } from '@hubspot/ui-extensions/testing';
import { expect, vi } from 'vitest';
import type {
  SettingField,
  SettingsPreviewResponse,
  SettingsResponse,
} from '../../extensions/app/contract/settings.ts';
import { SettingsPage } from '../../extensions/app/settings/components/SettingsPage.tsx';
import { SettingsProviders } from '../../extensions/app/settings/components/SettingsProviders.tsx';

export type Reply = { status: number; body: unknown } | 'no answer' | 'pending';

const set = { kind: 'default', text: 'Default' } as const;
const number = (name: string, label: string, value: number): SettingField => ({
  name,
  kind: 'number',
  label,
  hint: null,
  rule: 'Give a whole number from 1 to 100.',
  value,
  usual: value,
  source: set,
  min: 1,
  max: 100,
});
const field = (name: string, change: Partial<SettingField>): SettingField => ({
  ...number(name, name, 0),
  rule: `Correct ${name}.`,
  ...change,
});

/** One field of each kind. */
export function settingsAnswer(change: Partial<SettingsResponse> = {}): SettingsResponse {
  const stages = [
    { value: 'customer', label: 'customer (12)' },
    { value: 'former', label: 'former (3)' },
  ];
  return {
    status: 'ok',
    sections: [
      {
        id: 'customers',
        title: 'Customers',
        groups: [
          {
            id: 'who',
            title: 'Who is a customer',
            hint: null,
            closed: false,
            fields: [
              field('customerStages', {
                kind: 'choices',
                label: 'Stages',
                value: ['customer'],
                usual: ['customer'],
                options: stages,
                min: 1,
              }),
              field('timeZone', {
                kind: 'fact',
                label: 'Time zone',
                value: 'Europe/Budapest',
                source: { kind: 'found', text: 'Found' },
              }),
              field('lost', {
                kind: 'choice',
                label: 'Sign of a loss',
                value: 'default',
                usual: 'default',
                options: [
                  { value: 'default', label: 'Silence' },
                  { value: 'property', label: 'A property’s value' },
                ],
              }),
              field('lost.name', {
                kind: 'text',
                label: 'Property',
                value: '',
                usual: '',
                pattern: '[a-z][a-z0-9_]*',
                when: { field: 'lost', is: ['property'] },
              }),
            ],
          },
        ],
      },
      {
        id: 'levels',
        title: 'Levels',
        groups: [
          {
            id: 'levels',
            title: 'Where each level begins',
            hint: 'Lowest risk of each level.',
            closed: false,
            fields: [
              number('levels.watch', 'Watch', 25),
              {
                ...number('levels.high', 'High', 80),
                usual: 75,
                source: { kind: 'set', text: 'Set by anna@x.example on Nov 20, 2026' },
              },
            ],
          },
          {
            id: 'weights',
            title: 'How much each reason weighs',
            hint: null,
            closed: true,
            fields: [
              field('ignoredSenders', {
                kind: 'lines',
                label: 'Ignored',
                value: ['a.example'],
                usual: [],
                pattern: '\\S+',
                most: 2,
              }),
            ],
          },
          {
            id: 'kept',
            title: 'What is kept',
            hint: null,
            closed: false,
            fields: [
              field('keepText', { kind: 'switch', label: 'Keep', value: true, usual: true }),
            ],
          },
        ],
      },
    ],
    state: {
      freshness: 'Last read Nov 22, 2026, 8:00 AM.',
      stale: false,
      facts: [{ label: 'Records', value: '12 contacts, 3 companies' }],
      coverage: [{ label: 'E-mails', value: '1,204', latest: 'latest Nov 21, 2026' }],
      unreadable: [{ what: 'Tickets', cure: 'Allow the scope tickets.' }],
      refused: [
        {
          name: 'Acme',
          url: 'https://app.hubspot.com/contacts/1/record/0-2/5',
          words: 'Industry is required.',
          cure: 'Open the record.',
          at: 'Nov 22, 2026',
        },
      ],
      refusedMore: null,
      retry: 'waiting',
      history: [
        { key: 'press-0', text: 'Saved by bea@x.example · undone', lines: ['Watch: 25 → 35'] },
      ],
    },
    lastSave: null,
    waiting: null,
    ...change,
  };
}

export const moved: SettingsPreviewResponse = {
  status: 'ok',
  problems: [],
  moved: {
    count: 3,
    text: '3 customers of 15 would change level.',
    lines: ['3 contacts: Watch → Steady'],
  },
  notes: ['Nothing else follows.'],
};

let pages = 0;

/** Renders the settings as the host would, over a backend that replies as told by what it is asked. */
export async function openSettingsPage(given: {
  read: Reply | SettingsResponse;
  preview?: Reply | SettingsPreviewResponse;
  save?: Reply | SettingsResponse;
  undo?: Reply | SettingsResponse;
  retry?: Reply | SettingsResponse;
  language?: string;
}) {
  const renderer = createRenderer('settings');
  const { mocks } = renderer;
  // Each page has an address of its own: a timer of one before it can't speak for it.
  const WARMLINE_URL = `https://page-${(pages += 1)}.example`;
  const asked: { path: string; body: Record<string, unknown> | null }[] = [];
  const replies = {
    preview: moved,
    save: settingsAnswer(),
    undo: settingsAnswer(),
    retry: settingsAnswer(),
    ...given,
  };
  vi.stubGlobal('self', {
    hsFetch: async (url: string, options: { body?: unknown }) => {
      const { pathname, origin } = new URL(url);
      if (origin !== WARMLINE_URL) throw new TypeError('fetch failed');
      const isPost = options.body !== undefined;
      const body = isPost
        ? typeof options.body === 'string'
          ? JSON.parse(options.body)
          : options.body
        : null;
      asked.push({ path: pathname, body });
      const reply = asReply(
        pathname.endsWith('/preview')
          ? replies.preview
          : pathname.endsWith('/undo')
            ? replies.undo
            : pathname.endsWith('/retry')
              ? replies.retry
              : isPost
                ? replies.save
                : replies.read,
      );
      if (reply === 'no answer') throw new TypeError('fetch failed');
      if (reply === 'pending') return new Promise<Response>(() => {});
      return new Response(JSON.stringify(reply.body), { status: reply.status });
    },
  });
  renderer.render(
    <SettingsProviders
      context={{
        ...mocks.context,
        user: { ...mocks.context.user, language: given.language ?? 'en' },
        portal: { id: 1, timezone: 'UTC' },
        variables: { WARMLINE_URL },
      }}
      restMs={0}
    >
      <SettingsPage />
    </SettingsProviders>,
  );
  await vi.waitFor(() => expect(asked).not.toHaveLength(0));
  return { ...renderer, asked, replies, readable: () => renderer.getRootNode().toString() };
}

function asReply(reply: Reply | SettingsResponse | SettingsPreviewResponse): Reply {
  if (typeof reply === 'string') return reply;
  return typeof reply.status === 'number' ? (reply as Reply) : { status: 200, body: reply };
}
