import app from './public-url.json' with { type: 'json' };

/**
 * Address of the backend, without a slash at its end: the project's variable `WARMLINE_URL` where a
 * profile sets it, else the address the app was published with. It must be in `permittedUrls.fetch`.
 */
export function baseUrl(variables: Record<string, unknown> | undefined): string {
  const set = variables?.['WARMLINE_URL'];
  const url = typeof set === 'string' && set !== '' ? set : app.publicUrl;
  return url.replace(/\/+$/, '');
}
