import type { Language } from '../../timeline/settings.ts';
import { escapeHtml } from '../backtest/escape-html.ts';
import { say } from '../say.ts';
import { type InstallProgress, isSettled } from './install-progress.ts';
import { pageFrame } from './page-frame.ts';

const reloadAfter = 5;

/** Takes the figures of the page anew while there is something to wait for; the status is read out, the rest stays where it is. */
const script = `
const wait = 3000;
async function renew() {
  try {
    const answer = await fetch(location.pathname + location.search, { headers: { accept: 'text/html' } });
    const html = await answer.text();
    // Its style carries a nonce of its own, which isn't this page's.
    const next = new DOMParser().parseFromString(html.slice(html.indexOf('<body>')), 'text/html');
    for (const part of document.querySelectorAll('[data-part]')) {
      const fresh = next.querySelector('[data-part=' + part.dataset.part + ']');
      if (fresh && fresh.innerHTML !== part.innerHTML) part.innerHTML = fresh.innerHTML;
    }
    if (!next.querySelector('[data-waiting]')) return;
  } catch {}
  setTimeout(renew, wait);
}
setTimeout(renew, wait);
`;

/** The first page after an installation: what is being read, how far it is, and the way into the CRM. */
export function renderProgress(
  progress: InstallProgress,
  { language, nonce }: { language: Language; nonce: string },
): string {
  const plain = (key: string, values: Said[1] = {}) =>
    say({ key: `install.${key}`, values }, { language, timeZone: 'UTC' });
  const text = (...said: Said) => escapeHtml(plain(...said));
  const { portalId, paused, read } = progress;
  const heading = paused ? 'notitle' : 'title';
  const waiting = !isSettled(progress);
  const rows = read.map(
    (one) => `<dt>${text('type', { type: one.type })}</dt><dd>${text(...countOf(one))}</dd>`,
  );
  const link = paused
    ? `<a class="go" href="/oauth/install">${text('again')}</a>`
    : `<a class="go" href="${escapeHtml(contactsOf(progress))}">${text('open')}</a>`;
  const body = `
<h1 data-part="title">${text(heading)}</h1>
<p class="faint">${text('account', { portal: portalId })}</p>
<p role="status" data-part="status">${text(...statusOf(progress))}</p>
<section><h2>${text('what')}</h2>
<dl data-part="figures">${rows.join('\n')}</dl>
<p class="faint">${text('kept')}</p></section>
<section${waiting ? ' data-waiting' : ''}><div data-part="way">${paused ? '' : `<p>${text('next')}</p>`}
<p>${link}</p></div></section>`;
  return pageFrame({
    language,
    title: plain(heading),
    body,
    nonce,
    ...(waiting && { script, reloadAfter }),
  });
}

type Said = [key: string, values?: Record<string, string | number>];

function statusOf(progress: InstallProgress): Said {
  const { paused, trouble, readAll, read, customers, unassessed, highRisk } = progress;
  if (paused) return ['paused'];
  if (readAll && unassessed === 0) return ['ready', { customers, high: highRisk }];
  if (trouble) return ['trouble'];
  if (readAll) return ['assessing', { assessed: Math.max(0, customers - unassessed), customers }];
  return [read.length === 0 ? 'waiting' : 'reading'];
}

function countOf({ state, read, total }: InstallProgress['read'][number]): Said {
  if (state === 'unreadable') return ['unreadable'];
  if (state !== 'reading') return ['done', { read }];
  return total !== null && total >= read ? ['count-of', { read, total }] : ['count', { read }];
}

const hostName = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** The CRM's list of contacts. What isn't a plain host name leads to the CRM's usual address. */
function contactsOf({ uiDomain, portalId }: InstallProgress): string {
  const host = uiDomain !== null && hostName.test(uiDomain) ? uiDomain : 'app.hubspot.com';
  return `https://${host}/contacts/${encodeURIComponent(portalId)}/objects/0-1`;
}
