import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

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
  return isSame(signatureHeader, signV3({ ...request, timestamp: timestampHeader }))
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
  if (clientSecret === '') throw new Error(noSecret);
  return createHmac('sha256', clientSecret)
    .update(method.toUpperCase() + decodeUri(uri))
    .update(rawBody)
    .update(timestamp)
    .digest('base64');
}

/**
 * Whether HubSpot signed this request by version 2 (X-HubSpot-Signature), as it does with workflow actions. That one knows
 * no time: whoever holds a request may send it again, so its answer must not tell more the second time than the first.
 */
export function verifySignatureV2(
  request: Omit<SignedRequest, 'timestampHeader' | 'now'>,
): Verdict {
  const { signatureHeader } = request;
  if (!signatureHeader) return refuse('the header X-HubSpot-Signature is missing');
  return isSame(signatureHeader.toLowerCase(), signV2(request))
    ? { valid: true }
    : refuse('the signature does not fit the request');
}

/** Signs as HubSpot does by version 2: SHA-256 of secret, method, URI as it was called and raw body, in hexadecimal. */
export function signV2({
  method,
  uri,
  rawBody,
  clientSecret,
}: Pick<SignedRequest, 'method' | 'uri' | 'rawBody' | 'clientSecret'>): string {
  if (clientSecret === '') throw new Error(noSecret);
  return createHash('sha256')
    .update(clientSecret + method.toUpperCase() + uri)
    .update(rawBody)
    .digest('hex');
}

const noSecret = 'Signatures need a client secret: set HUBSPOT_CLIENT_SECRET.';

/** The length of a signature is no secret; its content is compared in constant time. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** The escapes that HubSpot decodes before it signs, and no others: `: / ? @ ! $ ' ( ) * , ;`. */
const decoded = /%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi;

function decodeUri(uri: string): string {
  return uri.replace(decoded, (escape) => String.fromCharCode(parseInt(escape.slice(1), 16)));
}

const refuse = (reason: string): Verdict => ({ valid: false, reason });
