import { IncomingHttpHeaders } from 'node:http';
import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';

const JSON_TYPE = /^application\/json *(; *charset="?utf-8"? *)?$/i;

/**
 * Checks that a body is announced as plain JSON. Express's parser would leave out a body of another type
 * without a word, and take UTF-16.
 *
 * @throws ModelReleaseError `unsupported_media_type`
 */
export function assertJsonType({
  'content-type': type = 'nothing',
}: IncomingHttpHeaders): void {
  if (!JSON_TYPE.test(type)) {
    throw new ModelReleaseError(
      'unsupported_media_type',
      `Content-Type: this takes application/json in UTF-8; the request has ${type}.`,
    );
  }
}
