import { createHash } from 'node:crypto';
import { canonicalize } from 'json-canonicalize';

/** SHA-256 of text or bytes, as `sha256:<hex>`. */
export function sha256Of(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** Canonical JSON of a value (RFC 8785). Properties that are `undefined` do not count. */
export function canonicalJson(value: unknown): string {
  return canonicalize(JSON.parse(JSON.stringify(value ?? null)));
}

/**
 * SHA-256 of a value's canonical JSON as `sha256:<hex>`; see {@link canonicalJson}.
 */
export function canonicalDigest(value: unknown): string {
  return sha256Of(canonicalJson(value));
}
