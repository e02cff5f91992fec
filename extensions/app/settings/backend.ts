import { hubspot } from '@hubspot/ui-extensions';
import type {
  GuideRequest,
  SaveSettingsRequest,
  SettingProblem,
  SettingsPreviewRequest,
  SettingsPreviewResponse,
  SettingsRefused,
  SettingsResponse,
  UndoSettingsRequest,
} from '../contract/settings.ts';

/** Why there is no answer: not allowed, nobody there, or a request that can't be met. */
export type Problem = 'forbidden' | 'unreachable' | 'failed';

export type Failure = {
  problem: Problem;
  /** The backend's own sentence, and what is wrong with which field, where it told. */
  message: string | null;
  fields: SettingProblem[];
};

export type Answer<Body> = { ok: true; body: Body } | { ok: false; failure: Failure };

/** Just below the host's own limit: saving judges a small account's customers at once. */
const timeoutMs = 14_500;

/** The backend's five calls. They never throw; the host adds portal, user and signature by itself. */
export function createBackend(url: string) {
  const post = <Body>(path: string, body: Record<string, unknown>) =>
    ask<Body>(`${url}/api/settings${path}`, { method: 'POST', timeout: timeoutMs, body });
  return {
    read: (language: string) =>
      ask<SettingsResponse>(`${url}/api/settings?${new URLSearchParams({ language })}`, {
        method: 'GET',
        timeout: timeoutMs,
      }),
    preview: (request: SettingsPreviewRequest) =>
      post<SettingsPreviewResponse>('/preview', request),
    save: (request: SaveSettingsRequest) => post<SettingsResponse>('', request),
    guide: (request: GuideRequest) => post<SettingsResponse>('/guide', { ...request }),
    undo: (request: UndoSettingsRequest) => post<SettingsResponse>('/undo', request),
  };
}

async function ask<Body>(
  url: string,
  options: NonNullable<Parameters<typeof hubspot.fetch>[1]>,
): Promise<Answer<Body>> {
  let response: Response;
  try {
    response = await hubspot.fetch(url, options);
  } catch {
    return { ok: false, failure: { problem: 'unreachable', message: null, fields: [] } };
  }
  const body = (await readObject(response)) as Partial<SettingsRefused> | null;
  if (response.ok && body) return { ok: true, body: body as Body };
  const message = typeof body?.message === 'string' && body.message !== '' ? body.message : null;
  const fields = Array.isArray(body?.problems) ? body.problems : [];
  return { ok: false, failure: { problem: problemOf(response), message, fields } };
}

function problemOf(response: Response): Problem {
  if (response.status === 403) return 'forbidden';
  return response.ok || response.status >= 500 ? 'unreachable' : 'failed';
}

/** The JSON object of a response, or null: a proxy's HTML page must not pass for an answer. */
async function readObject(response: Response): Promise<object | null> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
}
