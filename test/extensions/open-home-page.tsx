import { PageRoutes } from '@hubspot/ui-extensions/pages';
import { Groups } from '../../extensions/app/pages/components/Groups.tsx';
import { TodaysSaves } from '../../extensions/app/pages/components/TodaysSaves.tsx';
import type {
  GroupsResponse,
  SaveQueueRow,
  SavesQueueResponse,
} from '../../extensions/app/contract/home.ts';
import { openPagesPanel, type Reply } from './open-pages-panel.tsx';

export const saveRow: SaveQueueRow = {
  kind: 'company',
  id: '123',
  name: 'Acme',
  url: 'https://app.hubspot.com/contacts/1/record/0-2/123',
  owner: 'Péter Nagy',
  level: 'high',
  levelLabel: 'High',
  risk: 81,
  reason: 'Last contact Oct 12, 2026; usual is every 7 ± 7 days',
  action: { id: 'call', title: 'Call Anna', who: 'Éva Kis', due: 'by Nov 23, 2026', overdue: true },
  age: 'for 6 days',
  value: '€12,000',
  saved: '€4,300',
  response: '62%',
  segment: 'Farming',
  source: null,
  product: null,
};

export function savesAnswer(change: Partial<SavesQueueResponse> = {}): SavesQueueResponse {
  return {
    status: 'ok',
    rows: [saveRow],
    total: 1,
    page: 1,
    pages: 1,
    summary: {
      saves: '1 customer to save, expected saving €4,300',
      beyond: 'The best 20 a week for each person, of 67 customers who could be saved.',
      taken: 'None taken on in the last seven days',
    },
    filters: {
      owner: [
        { value: '7', label: 'Péter Nagy', count: 1 },
        { value: 'none', label: '', count: 2 },
      ],
      level: [{ value: 'high', label: 'High', count: 1 }],
      reason: [],
      segment: [
        { value: 'FARMING', label: 'Farming', count: 1 },
        { value: 'none', label: '', count: 4 },
      ],
      source: [],
      product: [],
    },
    cell: null,
    definitions: ['Expected saving = …'],
    csvUrl: 'https://app.warmline.example/api/home/saves.csv?ticket=t.s',
    reportUrl: 'https://app.warmline.example/api/home/report?ticket=t.s',
    syncedAt: '2026-11-22T08:00:00Z',
    ...change,
  };
}

export function groupsAnswer(change: Partial<GroupsResponse> = {}): GroupsResponse {
  return {
    status: 'ok',
    rows: [
      {
        worth: 'high',
        label: 'Most valuable',
        hint: '€42,902 or more: the top fifth',
        count: 26,
        value: '€2,662,077',
        cells: [
          { level: 'high', response: 'high', count: 2, value: '€150,498', waiting: 2 },
          { level: 'steady', response: 'high', count: 24, value: '€2,511,579', waiting: 0 },
        ],
      },
    ],
    levels: [
      { level: 'high', label: 'High' },
      { level: 'steady', label: 'Steady' },
    ],
    responses: [{ response: 'high', label: 'Likely to answer', hint: '50% or more' }],
    definitions: ['Value bands: …'],
    letGo: [
      {
        kind: 'company',
        id: '9',
        name: 'Grumble Ltd',
        url: 'https://app.hubspot.com/contacts/1/record/0-2/9',
        override: 'key-one',
        text: 'Let go by rep@x on Nov 3, 2026: Costs more than it brings',
        value: null,
      },
    ],
    letGoTotal: 3,
    syncedAt: '2026-11-22T08:00:00Z',
    ...change,
  };
}

/** Renders the manager's home over a backend that replies as told, at an address of its own. */
export function openHomePage(given: {
  reply: (url: URL, body: unknown) => Reply;
  path?: string;
  params?: Record<string, string>;
  language?: string;
}) {
  const { path = '/', params, language, reply } = given;
  return openPagesPanel({
    routes: (
      <PageRoutes>
        <PageRoutes.IndexRoute component={TodaysSaves} />
        <PageRoutes.Route path="/groups" component={Groups} />
      </PageRoutes>
    ),
    reply: ({ url, body }) => reply(url, body),
    path,
    params,
    language,
  });
}
