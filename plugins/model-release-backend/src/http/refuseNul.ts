import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { RequestHandler } from 'express';

/**
 * Refuses addresses with a NUL in them, or that cannot be decoded. No id, name or filter has one, and
 * PostgreSQL takes none in any text: what SQLite answers with "not found" would be a failure there.
 */
export const refuseNul: RequestHandler = (req, _res, next) => {
  let address: string;
  try {
    address = decodeURIComponent(req.url);
  } catch {
    next(
      new ModelReleaseError(
        'invalid_request',
        'The address is not percent-encoded as UTF-8.',
      ),
    );
    return;
  }
  next(
    address.includes('\0')
      ? new ModelReleaseError('invalid_request', 'The address has a NUL in it.')
      : undefined,
  );
};
