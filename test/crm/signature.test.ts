import { createHash, createHmac } from 'node:crypto';
import { Signature } from '@hubspot/api-client';
import { describe, expect, test } from 'vitest';
import {
  signV2,
  signV3,
  verifySignatureV2,
  verifySignatureV3,
  type SignedRequest,
} from '../../src/crm/signature.ts';

const clientSecret = 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy';
const now = Date.UTC(2026, 10, 22, 7);
const timestamp = String(now - 1_000);

function signed(changes: Partial<SignedRequest> = {}): SignedRequest {
  const request = {
    method: 'POST',
    uri: 'https://app.example/card?portalId=1&userEmail=a%40b.example',
    rawBody: Buffer.from('{"note":"Árvíztűrő 🌧"}'),
    clientSecret,
  };
  return {
    ...request,
    timestampHeader: timestamp,
    signatureHeader: signV3({ ...request, timestamp }),
    now,
    ...changes,
  };
}

test('accepts what it signed', () => {
  expect(verifySignatureV3(signed())).toEqual({ valid: true });
});

test("signs as an independent HMAC and as HubSpot's own library do", () => {
  const url = 'https://app.example/card?x=1';
  const requestBody = '{"a":"é"}';
  const ours = signV3({
    method: 'post',
    uri: url,
    rawBody: Buffer.from(requestBody),
    timestamp,
    clientSecret,
  });
  expect(ours).toBe(
    createHmac('sha256', clientSecret)
      .update(`POST${url}${requestBody}${timestamp}`)
      .digest('base64'),
  );
  expect(ours).toBe(
    Signature.getSignature('POST', 'v3', {
      signature: '',
      clientSecret,
      requestBody,
      url,
      timestamp: Number(timestamp),
    }),
  );
});

const sign = (uri: string) =>
  signV3({ method: 'GET', uri, rawBody: Buffer.alloc(0), timestamp, clientSecret });

test('decodes just the escapes that HubSpot decodes', () => {
  expect(sign('https://a.example/x?q=%3A%2F%3F%40%21%24%27%28%29%2A%2C%3B')).toBe(
    sign("https://a.example/x?q=:/?@!$'()*,;"),
  );
  expect(sign('https://a.example/x?q=%2f%3a')).toBe(sign('https://a.example/x?q=/:'));
  for (const kept of ['%20', '%26', '%3D', '%25', '%2B', '%23']) {
    expect(sign(`https://a.example/x?q=${kept}`)).not.toBe(
      sign(`https://a.example/x?q=${decodeURIComponent(kept)}`),
    );
  }
});

test('hashes the bytes as they arrived, even those that are no text', () => {
  const rawBody = Buffer.from([0xff, 0xfe, 0x00, 0x80]);
  const request = { ...signed(), rawBody };
  const signatureHeader = createHmac('sha256', clientSecret)
    .update('POSThttps://app.example/card?portalId=1&userEmail=a@b.example')
    .update(rawBody)
    .update(timestamp)
    .digest('base64');
  expect(verifySignatureV3({ ...request, signatureHeader })).toEqual({ valid: true });
});

test.each<[string, Partial<SignedRequest>, string]>([
  ['no signature', { signatureHeader: undefined }, 'X-HubSpot-Signature-v3 is missing'],
  ['an empty signature', { signatureHeader: '' }, 'X-HubSpot-Signature-v3 is missing'],
  ['no timestamp', { timestampHeader: undefined }, 'X-HubSpot-Request-Timestamp is missing'],
  ['a timestamp that is none', { timestampHeader: '1e99' }, 'not a time in milliseconds'],
  ['a negative timestamp', { timestampHeader: '-5' }, 'not a time in milliseconds'],
  ['another method', { method: 'DELETE' }, 'does not fit'],
  ['another address', { uri: 'https://app.example/card?portalId=2' }, 'does not fit'],
  ['another body', { rawBody: Buffer.from('{}') }, 'does not fit'],
  ['another time', { timestampHeader: String(now) }, 'does not fit'],
  ['another secret', { clientSecret: 'other' }, 'does not fit'],
  ['a short signature', { signatureHeader: 'AAAA' }, 'does not fit'],
  ['a long signature', { signatureHeader: `${'A'.repeat(43)}=A` }, 'does not fit'],
])('refuses %s', (_name, changes, reason) => {
  const verdict = verifySignatureV3(signed(changes));
  expect(verdict).toMatchObject({ valid: false });
  expect(verdict).toHaveProperty('reason', expect.stringContaining(reason));
  expect(JSON.stringify(verdict)).not.toContain(clientSecret);
});

test.each([
  [-300_000, true],
  [-300_001, false],
  [60_000, true],
  [60_001, false],
])('a request signed %i ms from now is accepted: %s', (offset, valid) => {
  const at = String(now + offset);
  const request = signed({ timestampHeader: at });
  const verdict = verifySignatureV3({
    ...request,
    signatureHeader: signV3({ ...request, timestamp: at }),
  });
  expect(verdict.valid).toBe(valid);
});

test('without a secret nobody may sign', () => {
  expect(() => verifySignatureV3(signed({ clientSecret: '' }))).toThrow('HUBSPOT_CLIENT_SECRET');
});

describe('version 2, as workflow actions are signed', () => {
  const request = {
    method: 'POST',
    uri: 'https://app.example/api/workflow/assess?x=%3A',
    rawBody: Buffer.from('{"origin":{"portalId":1},"name":"Árvíztűrő 🌧"}'),
    clientSecret,
  };
  const signatureHeader = signV2(request);

  test("signs as an independent hash and as HubSpot's own library do", () => {
    const text = `${clientSecret}POST${request.uri}${request.rawBody.toString('utf8')}`;
    expect(signatureHeader).toBe(createHash('sha256').update(text).digest('hex'));
    expect(signatureHeader).toBe(
      Signature.getSignature('POST', 'v2', {
        signature: '',
        clientSecret,
        requestBody: request.rawBody.toString('utf8'),
        url: request.uri,
      }),
    );
  });

  test('accepts what it signed, in capitals as well', () => {
    expect(verifySignatureV2({ ...request, signatureHeader })).toEqual({ valid: true });
    const capitals = signatureHeader.toUpperCase();
    expect(verifySignatureV2({ ...request, signatureHeader: capitals })).toEqual({ valid: true });
  });

  test.each([
    ['another secret', { clientSecret: 'other' }],
    ['another method', { method: 'GET' }],
    ['another address', { uri: 'https://app.example/api/workflow/assess?x=:' }],
    ['another body', { rawBody: Buffer.from('{"origin":{"portalId":2}}') }],
    ['no signature', { signatureHeader: undefined }],
    ['a cut signature', { signatureHeader: signatureHeader.slice(0, 40) }],
  ])('refuses %s without quoting anything', (_what, change) => {
    const verdict = verifySignatureV2({ ...request, signatureHeader, ...change });
    expect(verdict).toMatchObject({ valid: false });
    expect(JSON.stringify(verdict)).not.toContain(signatureHeader.slice(0, 10));
  });

  test('throws without a secret', () => {
    expect(() => signV2({ ...request, clientSecret: '' })).toThrow(/HUBSPOT_CLIENT_SECRET/);
  });
});
