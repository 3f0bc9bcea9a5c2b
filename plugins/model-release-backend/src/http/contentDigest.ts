import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';

/**
 * Reads a `Content-Digest` header (RFC 9530): `sha-256=:<base64>:`. Other algorithms beside it are
 * passed over; a header without SHA-256 is refused, since it could not be checked.
 *
 * @returns `sha256:<hex>`, or `undefined` when there is no header
 */
export function readContentDigest(
  header: string | undefined,
): string | undefined {
  if (header === undefined) {
    return undefined;
  }
  // Of two members with the same key, the last one counts in a structured field.
  const member = header
    .split(',')
    .map(text => text.trim())
    .findLast(text => text.startsWith('sha-256='));
  const encoded = /^sha-256=:([A-Za-z0-9+/]{43}=):$/.exec(member ?? '')?.[1];
  if (!encoded) {
    throw new ModelReleaseError(
      'invalid_request',
      'Content-Digest: give sha-256=:<base64 of the 32 bytes>:',
    );
  }
  return `sha256:${Buffer.from(encoded, 'base64').toString('hex')}`;
}
