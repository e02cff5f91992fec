import { fontNames } from './preview-fonts.ts';

/** The one page behind list and record: the script decides by the address which it is. */
export function pageHtml(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Warmline preview</title>
<link rel="icon" href="data:,">
${fontNames.map((name) => `<link rel="stylesheet" href="/preview/fonts/${name}/index.css">`).join('\n')}
<link rel="stylesheet" href="/preview/assets/preview.css">
</head>
<body>
<div id="app"></div>
<script src="/preview/assets/preview.js"></script>
</body>
</html>
`;
}
