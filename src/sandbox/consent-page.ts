/** The page on which an admin agrees or declines, as a browser shows it: the scopes asked for, and two buttons. */
export function consentPage(portalId: number, query: URLSearchParams, scopes: string[]): string {
  const hidden = [...query]
    .map(([name, value]) => `<input type="hidden" name="${text(name)}" value="${text(value)}">`)
    .join('\n');
  return page(
    'Connect app',
    `<h1>Connect Warmline to account ${portalId}</h1>
<p>It asks for:</p>
<ul>${scopes.map((scope) => `<li>${text(scope)}</li>`).join('')}</ul>
<form method="get" action="/oauth/authorize">
${hidden}
<button name="decision" value="allow">Connect app</button>
<button name="decision" value="deny">Cancel</button>
</form>`,
  );
}

/** The app's listing in the marketplace, with the button that leads to the app's own install address. */
export function listingPage(installUrl: string): string {
  return page(
    'Marketplace',
    `<h1>Warmline</h1><p>Keeps customers from leaving quietly.</p>
<p><a href="${text(installUrl)}">Install app</a></p>`,
  );
}

/** The account's own page of the apps that it has, where an admin takes one off again. */
export function connectedAppsPage(portalId: number, installed: boolean): string {
  return page(
    'Connected apps',
    `<h1>Connected apps of account ${portalId}</h1>
${
  installed
    ? '<form method="post" action="/connected-apps"><p>Warmline</p><button>Uninstall</button></form>'
    : '<p>No app is connected.</p>'
}`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body><main>${body}</main></body></html>
`;
}

function text(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
