import type { SettingsResponse } from '../../../extensions/app/contract/settings.ts';
import { say, type Reader } from '../say.ts';
import { renderGuide } from './render-guide.ts';
import { renderDigests } from './render-digests.ts';
import { renderHealth } from './render-health.ts';
import { renderState } from './render-state.ts';
import { sayChange } from './say-change.ts';
import { settingFields } from './setting-fields.ts';
import type { SettingsPage } from './settings-page.ts';

/** Older saves than these interest nobody on this page. */
const mostShown = 10;

/** The admin's page in the reader's language: every setting, the last save, and how Warmline is doing. */
export function renderSettings(
  page: SettingsPage,
  reader: Reader,
  links: { proof: string | null; export: string; leave: string },
): SettingsResponse {
  const sections = settingFields(page, reader);
  const fields = sections.flatMap(({ groups }) =>
    groups.flatMap(({ title, fields: own }) => own.map((field) => ({ field, title }))),
  );
  const last = page.changes.find(({ undoneAt }) => undoneAt === null);
  const { waiting } = page;
  return {
    status: 'ok',
    sections,
    state: {
      ...renderState(page, reader),
      ...renderHealth(page, reader),
      digests: renderDigests(page, reader),
      exportUrl: links.export,
      leaveUrl: links.leave,
      history: page.changes.slice(0, mostShown).map((change) => {
        const said = sayChange(change, fields, reader);
        const undone = { key: 'settings.saved.undone', values: { text: said.text } };
        return change.undoneAt === null ? said : { ...said, text: say(undone, reader) };
      }),
    },
    guide: renderGuide(page.guide, links.proof, reader),
    lastSave: last ? sayChange(last, fields, reader) : null,
    waiting:
      waiting > 0 ? say({ key: 'settings.waiting', values: { count: waiting } }, reader) : null,
  };
}
