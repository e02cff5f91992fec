import type { Language } from '../../timeline/settings.ts';
import { escapeHtml } from '../backtest/escape-html.ts';

/** A whole page in the app's own look, without anything from elsewhere. `nonce` is what its policy lets style and script by. */
export function pageFrame(page: {
  language: Language;
  title: string;
  /** HTML, escaped already. */
  body: string;
  nonce: string;
  /** What the page does by itself; none where it only stands there. */
  script?: string;
  /** Seconds after which a browser without scripts loads it again. */
  reloadAfter?: number;
}): string {
  const { language, title, body, nonce, script, reloadAfter } = page;
  const reload =
    reloadAfter === undefined
      ? ''
      : `<noscript><meta http-equiv="refresh" content="${reloadAfter}"></noscript>`;
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,">${reload}
<style nonce="${nonce}">${style}</style></head>
<body><main>${body}</main>
${script === undefined ? '' : `<script nonce="${nonce}">${script}</script>\n`}</body></html>
`;
}

const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #f5f8fa; color: #33475b; font: 16px/1.6 'Lexend Deca', system-ui, 'Hiragino Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK JP', sans-serif; overflow-wrap: break-word; }
main { max-width: 640px; margin: 0 auto; padding: 48px 20px 64px; }
h1 { font-size: 26px; line-height: 1.3; margin: 0 0 4px; color: #213343; }
h2 { font-size: 17px; margin: 0 0 8px; color: #213343; }
p { margin: 0 0 12px; }
section { background: #fff; border: 1px solid #dfe3eb; border-radius: 6px; padding: 20px; margin-top: 20px; }
.faint { color: #516f90; }
dl { display: grid; grid-template-columns: 1fr auto; gap: 4px 16px; margin: 0 0 12px; }
dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; }
a.go { display: inline-block; padding: 10px 20px; border-radius: 4px; background: #00606f; color: #fff; text-decoration: none; }
a.go:focus-visible { outline: 3px solid #33475b; outline-offset: 2px; }
`;
