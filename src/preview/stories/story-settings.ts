import type { SettingsResponse, SettingsState } from '../../../extensions/app/contract/settings.ts';
import { say, type Reader } from '../../views/say.ts';
import { longName, many, type Story } from './stories.ts';

const words = 'many words '.repeat(20).trim();

/** The settings and the state tab as they would be in this state. */
export function storySettings(
  story: Story,
  page: SettingsResponse,
  reader: Reader,
): SettingsResponse {
  if (story === 'huge') return huge(page);
  const state = { ...page.state, ...nothing };
  if (story === 'empty') return { ...page, state };
  // Nothing was ever read: every figure is unknown.
  const never = say({ key: 'settings.state.never', values: {} }, reader);
  const unknown = say({ key: 'insight.unknown', values: {} }, reader);
  const facts = page.state.facts.map(({ label }) => ({ label, value: unknown }));
  return { ...page, state: { ...state, freshness: never, stale: true, facts } };
}

const nothing: Partial<SettingsState> = {
  coverage: [],
  unreadable: [],
  refused: [],
  refusedMore: null,
  feed: [],
  calls: [],
  people: [],
  history: [],
};

function huge(page: SettingsResponse): SettingsResponse {
  const lines = Array.from({ length: many / 4 }, (_, index) => `${longName} ${index + 1}`);
  return {
    ...page,
    sections: page.sections.map((section) => ({
      ...section,
      groups: section.groups.map((group) => ({
        ...group,
        fields: group.fields.map((field) => {
          if (field.kind === 'lines') return { ...field, value: lines };
          if (field.kind !== 'choices') return field;
          const more = lines.map((line) => ({ value: line, label: `${line} (1,234,567)` }));
          return { ...field, options: [...(field.options ?? []), ...more] };
        }),
      })),
    })),
    state: {
      ...page.state,
      unreadable: [{ what: longName, cure: words }],
      refused: lines.slice(0, 20).map((name, index) => ({
        name,
        url: `/record/contact/${index + 1}`,
        words,
        cure: words,
        at: page.state.freshness,
      })),
      retry: 'waiting',
      people: lines.map((name) => ({ name, value: words })),
      history: lines.slice(0, 20).map((name, index) => ({
        key: String(index),
        text: name,
        lines: [words, words],
      })),
    },
  };
}
