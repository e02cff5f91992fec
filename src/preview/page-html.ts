import { fontNames } from './preview-fonts.ts';

const fontLinks = fontNames
  .map((name) => `<link rel="stylesheet" href="/preview/fonts/${name}/index.css">`)
  .join('\n');

/** A whole page with the preview's fonts: many machines have no Chinese or Japanese letters. */
export function withFonts(html: string): string {
  return html.replace('</head>', `${fontLinks}</head>`);
}

/** The one page behind list and record: the script decides by the address which it is. */
export function pageHtml(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Warmline preview</title>
<link rel="icon" href="data:,">
${fontLinks}
<link rel="stylesheet" href="/preview/assets/preview.css">
</head>
<body>
<div id="app"></div>
<script src="/preview/assets/preview.js"></script>
</body>
</html>
`;
}
