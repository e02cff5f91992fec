import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key of 32 bytes under the name that is kept beside what it sealed. */
export type TokenKey = { id: string; key: Uint8Array };
/** The first one seals; the others only open what they sealed once. */
export type TokenKeys = readonly [TokenKey, ...TokenKey[]];

export type Tokens = { accessToken: string; refreshToken: string };
export type Sealed = { keyId: string; sealed: string };

/** Tokens that can't be opened: the key is gone, or the row was changed or moved. */
export class SealBroken extends Error {}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Encrypts with AES-256-GCM and the newest key. The portal's id is authenticated with it: moved to another portal's row it can't be opened. */
export function sealTokens(keys: TokenKeys, portalId: string, tokens: Tokens): Sealed {
  const [{ id, key }] = keys;
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes });
  cipher.setAAD(about(portalId, id));
  const text = JSON.stringify([tokens.accessToken, tokens.refreshToken]);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    keyId: id,
    sealed: Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64'),
  };
}

/** Opens what `sealTokens` made. Throws `SealBroken`, which names the key and never what is sealed. */
export function openTokens(keys: TokenKeys, portalId: string, { keyId, sealed }: Sealed): Tokens {
  const key = keys.find(({ id }) => id === keyId)?.key;
  if (!key) {
    throw new SealBroken(
      `The tokens of portal ${portalId} are sealed with key "${keyId}", which WARMLINE_TOKEN_KEYS doesn't hold: add it again behind the newest one, or install Warmline again there.`,
    );
  }
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const iv = bytes.subarray(0, ivBytes);
    const opener = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes });
    opener.setAAD(about(portalId, keyId));
    opener.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    const body = bytes.subarray(ivBytes + tagBytes);
    const text = Buffer.concat([opener.update(body), opener.final()]).toString('utf8');
    const [accessToken, refreshToken] = JSON.parse(text) as [string, string];
    return { accessToken, refreshToken };
  } catch {
    throw new SealBroken(
      `The tokens of portal ${portalId} can't be opened with key "${keyId}": the key is another one than it was, or the row was changed. Install Warmline again there.`,
    );
  }
}

function about(portalId: string, keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['warmline tokens', portalId, keyId]));
}
