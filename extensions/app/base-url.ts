/**
 * Address of the backend, without a slash at its end: the project's variable `WARMLINE_URL` where a
 * profile sets it, else the address the app was published with. It must be in `permittedUrls.fetch`.
 */
export function baseUrl(variables: Record<string, unknown> | undefined, publicUrl: string): string {
  const set = variables?.['WARMLINE_URL'];
  const url = typeof set === 'string' && set !== '' ? set : publicUrl;
  return url.replace(/\/+$/, '');
}
