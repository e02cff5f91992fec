import { translator as cardIn } from '../../extensions/app/cards/messages/translate.ts';
import { translator as pagesIn } from '../../extensions/app/pages/messages/translate.ts';
import { translator as settingsIn } from '../../extensions/app/settings/messages/translate.ts';
import type { Language } from '../timeline/settings.ts';
import { say } from '../views/say.ts';
import type { Fault } from './preview-api.ts';
import { longName, many } from './stories/stories.ts';

export type PanelState = {
  panel: string;
  /** The bundle that draws it, and where the preview shows it; null: on any record. */
  extension: string;
  path: string | null;
  /** The tab to press first. */
  tab?: string;
  name: string;
  fault: Fault;
  /** Words by which one sees that the state is there. */
  shows: string;
};

/** Every panel in every state that it can be in, with its words in that language. */
export function panelStates(language: Language): PanelState[] {
  const card = cardIn(language);
  const pages = pagesIn(language);
  const settings = settingsIn(language);
  const text = (key: string) => say({ key, values: {} }, { language, timeZone: 'UTC' });

  const place =
    (panel: string, extension: string, path: string | null, tab?: string) =>
    (states: Partial<Record<keyof typeof faults, string>>): PanelState[] =>
      Object.entries(states).map(([name, shows]) => ({
        panel,
        extension,
        path,
        name,
        shows,
        fault: faults[name as keyof typeof faults],
        ...(tab !== undefined && { tab }),
      }));
  const trouble = {
    loading: pages('state.loading'),
    error: pages('state.unreachable'),
    'no-permission': pages('state.forbidden'),
    offline: pages('state.unreachable'),
  };
  const page = (
    panel: string,
    path: string,
    states: Record<'ready' | 'empty' | 'unknown' | 'huge', string>,
  ) => place(panel, 'warmline-pages', path)({ ...states, ...trouble });
  // Whatever a page of measures has to say or not, it says what it is about.
  const insight = (name: string) => {
    const lead = text(`insight.lead.${name}`);
    return page(name, `/app/${name}`, { ready: lead, empty: lead, unknown: lead, huge: lead });
  };

  return [
    ...place(
      'card',
      'warmline-risk-tab',
      null,
    )({
      ready: card('action.title'),
      loading: card('state.loading'),
      empty: card('state.notReady'),
      unknown: card('risk.unknown'),
      error: card('state.unreachable'),
      'no-permission': card('state.forbidden'),
      offline: card('state.unreachable'),
      huge: card('requests.title', { count: many }),
    }),
    ...page('saves', '/app', {
      ready: pages('define'),
      empty: pages('saves.empty'),
      unknown: pages('unknown'),
      huge: longName,
    }),
    ...page('asks', '/app/asks', {
      ready: pages('overdue.only'),
      empty: pages('empty'),
      unknown: pages('record'),
      huge: longName,
    }),
    ...page('groups', '/app/groups', {
      ready: pages('lists'),
      empty: pages('groups.empty'),
      unknown: text('home.worth.unknown'),
      huge: longName,
    }),
    ...['risk', 'movements', 'measures', 'cohorts', 'proof'].flatMap(insight),
    // A setting always has a value, its default: none is empty or unknown.
    ...place(
      'settings',
      'warmline-settings',
      '/settings',
    )({
      ready: settings('guide'),
      loading: settings('loading'),
      error: settings('unreachable'),
      'no-permission': settings('forbidden'),
      offline: settings('unreachable'),
      huge: `${longName} 1 (1,234,567)`,
    }),
    // The state comes with the settings, and fails with them.
    ...place(
      'state',
      'warmline-settings',
      '/settings',
      settings('state'),
    )({
      ready: settings('coverage'),
      empty: settings('coverage.none'),
      unknown: text('settings.state.never'),
      huge: longName,
    }),
  ];
}

/** What brings each state about in the preview. */
const faults = {
  ready: 'none',
  loading: 'silent',
  empty: 'empty',
  unknown: 'unknown',
  error: 'broken',
  'no-permission': 'denied',
  offline: 'offline',
  huge: 'huge',
} as const satisfies Record<string, Fault>;
