import { afterEach, expect, it } from 'vitest';
import { startPreview, type PreviewServer } from './preview-server.ts';

let server: PreviewServer;
afterEach(() => server.stop());

it('shows the page that replays the past, with the policy of all pages', async () => {
  server = await startPreview({ backtestPage: async () => '<h1>Caught?</h1>' });
  const response = await fetch(`${server.url}/preview/backtest`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(await response.text()).toBe('<h1>Caught?</h1>');
});

it('has no such page where nobody makes one', async () => {
  server = await startPreview();
  expect((await fetch(`${server.url}/preview/backtest`)).status).toBe(404);
});
