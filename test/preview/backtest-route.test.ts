import { afterEach, expect, it } from 'vitest';
import { startPreview, type PreviewServer } from './preview-server.ts';

let server: PreviewServer;
afterEach(() => server.stop());

it('shows the page that replays the past, with the policy of all pages', async () => {
  const page = '<html><head></head><h1>Caught?</h1></html>';
  server = await startPreview({ backtestPage: async () => page });
  const response = await fetch(`${server.url}/preview/backtest`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  const html = await response.text();
  expect(html).toContain('<h1>Caught?</h1>');
  expect(html).toMatch(/fonts\/noto-sans-jp\/index.css[^]*<\/head>/);
});

it.each([
  ['?language=hu', 'warmline-language=de', 'hu'],
  ['', 'other=1; warmline-language=zh-TW', 'zh-TW'],
  ['?language=nonsense', 'warmline-language=ja; x=2', 'ja'],
  ['', '', null],
  ['', 'warmline-language=<b>', null],
])('takes the language of %j with cookie %j: %j', async (query, cookie, language) => {
  let asked: string | null = 'not asked';
  const backtestPage = async (given: string | null) => {
    asked = given;
    return '';
  };
  server = await startPreview({ backtestPage });
  await fetch(`${server.url}/preview/backtest${query}`, { headers: { cookie } });
  expect(asked).toBe(language);
});

it('has no such page where nobody makes one', async () => {
  server = await startPreview();
  expect((await fetch(`${server.url}/preview/backtest`)).status).toBe(404);
});
