import { ErrorCode } from '@model-release/backstage-plugin-model-release-common';
import { Response } from 'supertest';

/** A refusal has a status, a stable code, and a message that names what does not fit. */
export function expectRefusal(
  response: Pick<Response, 'status' | 'body'>,
  status: number,
  code: ErrorCode,
  named: string | RegExp = '',
): void {
  expect({ status: response.status, code: response.body.error?.code }).toEqual({
    status,
    code,
  });
  expect(response.body.error.message).toMatch(named);
}
