import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { z } from 'zod';

/**
 * Reads a value by its schema. Fields are named as the validator of the API description names them,
 * `checkpoint/id`.
 *
 * @throws ModelReleaseError `invalid_request` that names every field that does not fit
 */
export function parse<T extends z.ZodType>(
  schema: T,
  value: unknown,
): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) {
    return result.data;
  }
  const { issues } = result.error;
  const problems = issues.map(
    issue => `${issue.path.join('/') || 'body'}: ${issue.message}`,
  );
  throw new ModelReleaseError('invalid_request', problems.join('; '), {
    problems,
    fields: issues.map(({ path, message }) => ({
      field: path.join('.'),
      message,
    })),
  });
}
