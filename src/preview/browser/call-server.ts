/** Posts to the preview's own server and returns its JSON; throws the server's sentence on an error. */
export async function callServer<T>(
  path: string,
  body: unknown = {},
  signal?: AbortSignal,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/preview/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Error(
      'The local server does not answer. Is Warmline still running in the terminal?',
      { cause: error },
    );
  }
  const text = await response.text();
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Error(`The local server answered ${response.status} without JSON.`);
  }
  if (!response.ok) {
    throw new Error(
      (answer as { message?: string }).message ?? `The local server answered ${response.status}.`,
    );
  }
  return answer as T;
}
