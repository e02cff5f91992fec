import { createHmac, timingSafeEqual } from 'node:crypto';

export type SignedRequest = {
  method: string;
  /** Scheme, host, path and query as HubSpot called them, not as a proxy passed them on. */
  uri: string;
  /** The body's bytes as they arrived. */
  rawBody: Buffer;
  timestampHeader: string | undefined;
  signatureHeader: string | undefined;
  clientSecret: string;
  /** Epoch milliseconds. */
  now: number;
};

export type Verdict = { valid: true } | { valid: false; reason: string };

/** HubSpot's own limit. */
const maxAgeMs = 5 * 60_000;
/** How far its clock may be ahead of ours: a longer-lived signature would be one to keep and replay. */
const maxAheadMs = 60_000;

/**
 * Whether HubSpot signed this request (X-HubSpot-Signature-v3) in the last five minutes. The reason of a refusal
 * holds nothing secret. Throws when there is no client secret, since then anybody could sign.
 * https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation
 */
export function verifySignatureV3(request: SignedRequest): Verdict {
  const { timestampHeader, signatureHeader, now } = request;
  if (!signatureHeader) return refuse('the header X-HubSpot-Signature-v3 is missing');
  if (!timestampHeader) return refuse('the header X-HubSpot-Request-Timestamp is missing');
  if (!/^\d{1,16}$/.test(timestampHeader)) {
    return refuse('X-HubSpot-Request-Timestamp is not a time in milliseconds');
  }
  const ageMs = now - Number(timestampHeader);
  if (ageMs > maxAgeMs) return refuse('the request is older than five minutes');
  if (ageMs < -maxAheadMs) return refuse('the request comes from the future: check this clock');
  const expected = Buffer.from(signV3({ ...request, timestamp: timestampHeader }));
  const given = Buffer.from(signatureHeader);
  // The length of a signature is no secret; its content is compared in constant time.
  return given.length === expected.length && timingSafeEqual(given, expected)
    ? { valid: true }
    : refuse('the signature does not fit the request');
}

/** Signs as HubSpot does: base64 of HMAC-SHA256 over method, URI, raw body and timestamp. */
export function signV3({
  method,
  uri,
  rawBody,
  timestamp,
  clientSecret,
}: Pick<SignedRequest, 'method' | 'uri' | 'rawBody' | 'clientSecret'> & {
  timestamp: string;
}): string {
  if (clientSecret === '')
    throw new Error('Signatures need a client secret: set HUBSPOT_CLIENT_SECRET.');
  return createHmac('sha256', clientSecret)
    .update(method.toUpperCase() + decodeUri(uri))
    .update(rawBody)
    .update(timestamp)
    .digest('base64');
}

/** The escapes that HubSpot decodes before it signs, and no others: `: / ? @ ! $ ' ( ) * , ;`. */
const decoded = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

function decodeUri(uri: string): string {
  return uri.replace(decoded, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16)));
}

const refuse = (reason: string): Verdict => ({ valid: false, reason });
