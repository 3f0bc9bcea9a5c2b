import { createHmac, createPrivateKey, sign } from 'node:crypto';

/** Signs content with one key: `v1,<base64>` or `v1a,<base64>`. */
export type Signer = (content: Buffer) => string;

const SYMMETRIC_PREFIX = 'whsec_';
const PRIVATE_KEY_PREFIX = 'whsk_';
const BASE64 =
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
/** What precedes the 32 bytes of an Ed25519 private key in PKCS #8 (RFC 8410). */
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Reads a secret as Standard Webhooks 1.0 writes them: `whsec_` and 24 to 64 bytes for HMAC-SHA256,
 * `whsk_` and an Ed25519 private key (32 bytes, or 64 with the public key behind it), in base64.
 *
 * @throws Error when it is neither; the message does not repeat the secret
 */
export function readSecret(secret: string): Signer {
  if (secret.startsWith(SYMMETRIC_PREFIX)) {
    return symmetricSigner(decode(secret, SYMMETRIC_PREFIX));
  }
  if (secret.startsWith(PRIVATE_KEY_PREFIX)) {
    return asymmetricSigner(decode(secret, PRIVATE_KEY_PREFIX));
  }
  throw new Error(
    `a secret must start with ${SYMMETRIC_PREFIX} or ${PRIVATE_KEY_PREFIX}`,
  );
}

/**
 * The headers that let a receiver check a message, as Standard Webhooks 1.0 says.
 *
 * @param message - `timestamp` is that of the attempt, in whole seconds since 1970; the `id` has no full stop in it
 * @param signers - every one of them adds a signature, so that secrets can be exchanged
 */
export function signatureHeaders(
  message: { id: string; timestamp: number; body: Buffer },
  signers: readonly Signer[],
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const { id, timestamp, body } = message;
  const content = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signers.map(signer => signer(content)).join(' '),
  };
}

function symmetricSigner(key: Buffer): Signer {
  if (key.length < 24 || key.length > 64) {
    throw new Error(
      `a secret that starts with ${SYMMETRIC_PREFIX} must be 24 to 64 bytes long, and this one is ${key.length}`,
    );
  }
  return content =>
    `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
}

function asymmetricSigner(bytes: Buffer): Signer {
  if (bytes.length !== 32 && bytes.length !== 64) {
    throw new Error(
      `a secret that starts with ${PRIVATE_KEY_PREFIX} must be 32 or 64 bytes long, and this one is ${bytes.length}`,
    );
  }
  const key = createPrivateKey({
    key: Buffer.concat([ED25519_PKCS8, bytes.subarray(0, 32)]),
    format: 'der',
    type: 'pkcs8',
  });
  // Ed25519 brings its own hash, hence none here.
  return content => `v1a,${sign(null, content, key).toString('base64')}`;
}

function decode(secret: string, prefix: string): Buffer {
  const encoded = secret.slice(prefix.length);
  // Buffer.from skips what is not base64 and would quietly make a shorter key.
  if (!BASE64.test(encoded)) {
    throw new Error(
      `a secret must be base64 after ${prefix}; it must be padded base64, with “+” and “/” and a length that “=” makes a multiple of 4`,
    );
  }
  return Buffer.from(encoded, 'base64');
}
