import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/timeline/settings.ts';
import type { InstallProgress } from '../../../src/views/install/install-progress.ts';
import { renderNotice } from '../../../src/views/install/render-notice.ts';
import { renderProgress } from '../../../src/views/install/render-progress.ts';

const nonce = 'bm9uY2U=';
const progress = (changes: Partial<InstallProgress> = {}): InstallProgress => ({
  portalId: '123',
  uiDomain: 'app-eu1.hubspot.com',
  paused: false,
  trouble: false,
  readAll: false,
  read: [
    { type: 'contacts', state: 'done', read: 1200, total: 1200 },
    { type: 'emails', state: 'reading', read: 300, total: 4000 },
    { type: 'calls', state: 'reading', read: 100, total: null },
    { type: 'tickets', state: 'unreadable', read: 0, total: null },
  ],
  customers: 1300,
  unassessed: 1300,
  highRisk: 0,
  ...changes,
});
const english = (changes?: Partial<InstallProgress>) =>
  renderProgress(progress(changes), { language: 'en', nonce });
const ready = { readAll: true, unassessed: 0, highRisk: 12 };

describe('the page after an installation', () => {
  it('says of each type how far it is, and goes on by itself, without scripts too', () => {
    const page = english();
    expect(page).toContain('<dt>Contacts</dt><dd>1,200, done</dd>');
    expect(page).toContain('<dt>E-mails</dt><dd>300 of 4,000</dd>');
    expect(page).toContain('<dt>Calls</dt><dd>100</dd>');
    expect(page).toContain('<dt>Tickets</dt><dd>not permitted</dd>');
    expect(page).toContain(`<script nonce="${nonce}">`);
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="5"></noscript>');
    expect(page).toContain('href="https://app-eu1.hubspot.com/contacts/123/objects/0-1"');
  });

  it('says at which step it is, and rests once nothing is left to wait for', () => {
    expect(english({ read: [] })).toContain('about to begin');
    expect(english({ readAll: true, unassessed: 300 })).toContain('1,000 of 1,300');
    expect(english({ trouble: true })).toContain('tries again by itself');
    const done = english(ready);
    expect(done).toContain('Everything is read: 1,300 customers, 12 at high risk.');
    const paused = english({ paused: true });
    expect(paused).toContain('href="/oauth/install"');
    for (const page of [done, paused]) expect(page).not.toMatch(/<script|http-equiv="refresh"/);
  });

  it('leads to the CRM and nowhere else, whatever the account says of itself', () => {
    for (const uiDomain of [
      'evil.example/?',
      'a b',
      '"><script>',
      'javascript:alert(1)//',
      '',
      null,
    ])
      expect(english({ uiDomain })).toContain('href="https://app.hubspot.com/contacts/123/');
  });
});

it.each(languages)('%s has every text of these pages', (language) => {
  const pages = [
    renderProgress(progress(), { language, nonce }),
    renderProgress(progress(ready), { language, nonce }),
    renderProgress(progress({ paused: true }), { language, nonce }),
    ...(['declined', 'other-browser', 'expired', 'used', 'refused'] as const).map((notice) =>
      renderNotice(notice, { language, nonce }),
    ),
    ...(['unreachable', 'failed', 'unknown'] as const).map((notice) =>
      renderNotice(notice, { language, nonce }),
    ),
  ];
  for (const page of pages) {
    expect(page).toContain(`<html lang="${language}">`);
    // A text that is missing, or whose values are, comes out as its key.
    expect(page).not.toContain('install.');
  }
  expect(new Set(pages).size).toBe(pages.length);
});
