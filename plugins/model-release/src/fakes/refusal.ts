import { ResponseError } from '@backstage/errors';
import {
  ERROR_STATUS,
  type ErrorCode,
  type StepVerdict,
} from '@model-release/backstage-plugin-model-release-common';

/** What the client throws when the back end says no. */
export async function refusal(
  code: ErrorCode,
  message: string,
  details: object = {},
): Promise<ResponseError> {
  const status = ERROR_STATUS[code];
  return ResponseError.fromResponse({
    ok: false,
    redirected: false,
    type: 'basic',
    url: 'http://localhost:7007/api/model-release',
    status,
    statusText: code,
    headers: new Headers({ 'content-type': 'application/json' }),
    text: async () =>
      JSON.stringify({
        error: { name: 'Error', message, code, details },
        response: { statusCode: status },
      }),
  });
}

/** @throws what the client throws, when there is a denial */
export async function assertAllowed({
  denial,
}: Pick<StepVerdict, 'denial'>): Promise<void> {
  if (denial) {
    throw await refusal(denial.code, denial.message, denial.details);
  }
}
