import { ResponseError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';

/** What the client rejects with when the back end refuses. */
export async function aRefusal(
  statusCode: number,
  error: { code: string; message: string; details?: JsonObject },
): Promise<Error> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'ModelReleaseError', ...error },
        response: { statusCode },
      }),
      {
        status: statusCode,
        headers: { 'content-type': 'application/json' },
      },
    ),
  );
}
