import { IncomingMessage } from 'node:http';
import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';

function assertWithin(maxBytes: number, size: number): void {
  if (size > maxBytes) {
    throw new ModelReleaseError(
      'body_too_large',
      `The body has ${size} bytes or more; it may have ${maxBytes}.`,
      { maxSize: maxBytes, size },
    );
  }
}

/**
 * Reads a body into memory. One that is refused is left as it is: what is still on its way is not read.
 *
 * @throws ModelReleaseError `body_too_large`, before the first byte when the length is announced;
 * `invalid_request` when the body breaks off
 */
export async function readBody(
  req: IncomingMessage,
  maxBytes: number,
): Promise<Buffer> {
  assertWithin(maxBytes, Number(req.headers['content-length'] ?? 0));
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of req.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      assertWithin(maxBytes, size);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof ModelReleaseError
      ? error
      : new ModelReleaseError(
          'invalid_request',
          `The body ended early, after ${size} bytes.`,
        );
  }
  return Buffer.concat(chunks);
}
