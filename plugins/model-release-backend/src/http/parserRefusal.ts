import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';

/** What Express's JSON parser says of a body that it could not read. */
interface ParserError extends Error {
  type?: unknown;
  /** `Content-Encoding`, where that was the reason. */
  encoding?: string;
  limit?: number;
  /** Bytes that came. */
  received?: number;
}

/** The refusal of a body of which `size` bytes are announced, or have come so far. */
export function bodyTooLarge(size: number, maxSize: number): ModelReleaseError {
  return new ModelReleaseError(
    'body_too_large',
    `The body has ${size} bytes or more; it may have ${maxSize}.`,
    { maxSize, size },
  );
}

/** A body that Express's JSON parser did not take, in our codes; `undefined` for any other error. */
export function parserRefusal(
  error: ParserError,
): ModelReleaseError | undefined {
  const { encoding, limit = 0, message, received = 0, type } = error;
  switch (type) {
    case 'entity.parse.failed':
    case 'entity.verify.failed':
      return new ModelReleaseError(
        'invalid_request',
        `The body is not JSON in UTF-8: ${message}`,
      );
    case 'entity.too.large':
      return bodyTooLarge(received, limit);
    case 'encoding.unsupported':
      return new ModelReleaseError(
        'unsupported_media_type',
        `Content-Encoding: bodies are taken uncompressed; the request has ${encoding}.`,
      );
    case 'request.aborted':
      return new ModelReleaseError(
        'invalid_request',
        `The body ended early, after ${received} bytes.`,
      );
    default:
      return undefined;
  }
}
