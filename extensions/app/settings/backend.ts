import { hubspot } from '@hubspot/ui-extensions';
import type {
  GuideRequest,
  RetryRefusedRequest,
  SaveSettingsRequest,
  SettingProblem,
  SettingsPreviewRequest,
  SettingsPreviewResponse,
  SettingsRefused,
  SettingsResponse,
  UndoSettingsRequest,
} from '../contract/settings.ts';
import { type Problem, readAnswer } from '../read-answer.ts';

export type Failure = {
  problem: Problem;
  /** The backend's own sentence, and what is wrong with which field, where it told. */
  message: string | null;
  fields: SettingProblem[];
};

export type Answer<Body> = { ok: true; body: Body } | { ok: false; failure: Failure };

/** Just below the host's own limit: saving judges a small account's customers at once. */
const timeoutMs = 14_500;

/** The backend's six calls. They never throw; the host adds portal, user and signature by itself. */
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
    retry: (request: RetryRefusedRequest) => post<SettingsResponse>('/retry', request),
    undo: (request: UndoSettingsRequest) => post<SettingsResponse>('/undo', request),
  };
}

async function ask<Body>(
  url: string,
  options: NonNullable<Parameters<typeof hubspot.fetch>[1]>,
): Promise<Answer<Body>> {
  const answer = await readAnswer<Body>(() => hubspot.fetch(url, options));
  if (answer.ok) return answer;
  const { problem, message, said } = answer;
  const { problems } = (said ?? {}) as Partial<SettingsRefused>;
  return {
    ok: false,
    failure: { problem, message, fields: Array.isArray(problems) ? problems : [] },
  };
}
