import { IncomingHttpHeaders } from 'node:http';
import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';

const JSON_TYPE = /^application\/json *(; *charset="?utf-8"? *)?$/i;

/**
 * Checks that a body is announced as plain JSON.
 *
 * @throws ModelReleaseError `unsupported_media_type`
 */
export function assertJson({
  'content-type': type = 'nothing',
  'content-encoding': encoding = 'identity',
}: IncomingHttpHeaders): void {
  if (!JSON_TYPE.test(type)) {
    throw new ModelReleaseError(
      'unsupported_media_type',
      `Content-Type: this takes application/json in UTF-8; the request has ${type}.`,
    );
  }
  if (encoding.toLowerCase() !== 'identity') {
    throw new ModelReleaseError(
      'unsupported_media_type',
      `Content-Encoding: bodies are taken as they are; the request has ${encoding}.`,
    );
  }
}

/** @throws ModelReleaseError `invalid_request` when the bytes are not JSON, or not UTF-8 */
export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new ModelReleaseError(
      'invalid_request',
      `The body is not JSON in UTF-8: ${(error as Error).message}`,
    );
  }
}
