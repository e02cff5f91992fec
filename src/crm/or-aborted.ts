/** Stops waiting when aborted, with the signal's reason, even if the work underneath can't be stopped. */
export async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return await work;
  const stopListening = new AbortController();
  const aborted = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true, signal: stopListening.signal });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    stopListening.abort();
    // Whoever loses the race must not become an unhandled rejection.
    work.catch(() => {});
  }
}
