import { z } from 'zod';
import { apiVersion } from './dated-path.ts';
import { postForm } from './post-form.ts';

export type AppToken = {
  /** A token of the app itself, good for a while yet; those who ask at once share one call. */
  get(signal?: AbortSignal): Promise<string>;
  /** The token was refused before its time: the next `get` asks for another. */
  drop(token: string): void;
};

const grant = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** Renewed so long before its end, but never later than half of its life. */
const earlyMs = 2 * 60_000;

/** The app's own token (client credentials), which reads what concerns all portals. Held in memory only: it costs one call. */
export function createAppToken(
  app: { apiUrl: string; clientId: string; clientSecret: string },
  { scopes, now, timeoutMs }: { scopes: readonly string[]; now: () => number; timeoutMs: number },
): AppToken {
  let held: { token: string; until: number } | null = null;
  let asking: Promise<string> | null = null;

  async function ask(): Promise<string> {
    const asked = now();
    const given = await postForm(app, {
      what: "get the app's own token",
      to: `/oauth/${apiVersion}/token`,
      form: { grant_type: 'client_credentials', scope: scopes.join(' ') },
      read: grant,
      timeoutMs,
    });
    const lifeMs = given.expires_in * 1000;
    held = { token: given.access_token, until: asked + Math.max(lifeMs / 2, lifeMs - earlyMs) };
    return given.access_token;
  }

  return {
    async get(signal) {
      signal?.throwIfAborted();
      if (held && now() < held.until) return held.token;
      asking ??= ask().finally(() => {
        asking = null;
      });
      return await asking;
    },
    drop(token) {
      if (held?.token === token) held = null;
    },
  };
}
