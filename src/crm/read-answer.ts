import type { z } from 'zod';
import { InvalidAnswer, Unavailable } from './errors.ts';
import type { Answer } from './wire.ts';

/**
 * A success's content, validated. Throws `Unavailable` for a web page, which proxies and login pages send with 200,
 * and `InvalidAnswer` for JSON that isn't what the API answers; the message says where and never what.
 */
export function readAnswer<T>(
  answer: Answer,
  { what, read, repeatable }: { what: string; read: z.ZodType<T>; repeatable: boolean },
): T {
  const { status } = answer;
  const contentType = (answer.headers['content-type'] ?? '').trim();
  // What names no type may still be JSON; what names another one is not ours, whatever it holds.
  if (contentType !== '' && !/^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType)) {
    const given = contentType.split(';')[0];
    throw new Unavailable(
      `Something between us and HubSpot answered with ${given} instead of JSON when asked to ${what}. Check HUBSPOT_API_URL and any proxy.`,
      { status, maybeDone: !repeatable },
    );
  }
  let body: unknown;
  try {
    // Done, with nothing to say.
    body = status === 204 ? null : JSON.parse(answer.text);
  } catch {
    throw new InvalidAnswer(`HubSpot's answer breaks off or isn't JSON; asked to ${what}.`, {
      status,
    });
  }
  const parsed = read.safeParse(body);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'the answer'}: ${issue.message}`);
  throw new InvalidAnswer(
    `HubSpot's answer isn't what this API answers when asked to ${what} (${problems.join('; ')}). Nothing of it was used. Check that HUBSPOT_API_URL is a HubSpot API.`,
    { status },
  );
}
