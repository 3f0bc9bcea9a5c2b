import { ResponseError } from '@backstage/errors';

/**
 * The error of a response that is no success. The page that a proxy answers with in the server's stead
 * is left out: its markup would end up in messages and logs.
 *
 * @public
 */
export async function responseErrorOf(
  response: Parameters<typeof ResponseError.fromResponse>[0],
): Promise<ResponseError> {
  const { headers, ok, redirected, status, statusText, type, url } = response;
  const body = await response.text();
  const isMarkup = /^\s*</.test(body);
  return ResponseError.fromResponse({
    headers,
    ok,
    redirected,
    status,
    statusText,
    type,
    url,
    text: async () => (isMarkup ? '' : body),
  });
}
