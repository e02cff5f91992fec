import type { Language } from '../../timeline/settings.ts';
import { escapeHtml } from '../backtest/escape-html.ts';
import { say } from '../say.ts';
import { pageFrame } from './page-frame.ts';

/** Why an installation came to nothing. */
export type InstallNotice =
  | 'declined'
  | 'other-browser'
  | 'expired'
  | 'used'
  | 'refused'
  | 'unreachable'
  | 'failed'
  | 'unknown';

/** The page that says so in one paragraph, with the way to begin again. */
export function renderNotice(
  notice: InstallNotice,
  { language, nonce }: { language: Language; nonce: string },
): string {
  const text = (key: string) =>
    say({ key: `install.${key}`, values: {} }, { language, timeZone: 'UTC' });
  const body = `
<h1>${escapeHtml(text('notitle'))}</h1>
<section><p>${escapeHtml(text(notice))}</p>
<p><a class="go" href="/oauth/install">${escapeHtml(text('again'))}</a></p></section>`;
  return pageFrame({ language, title: text('notitle'), body, nonce });
}
