import { ResponseError } from '@backstage/errors';
import { refusal } from '../fakes/refusal';
import { phraseText } from '../__testUtils__/phraseText';
import { problemOf } from './problem';

function answered(status: number, body: object): Promise<ResponseError> {
  return ResponseError.fromResponse(Response.json(body, { status }));
}

describe('problemOf', () => {
  it.each([
    'stale_version',
    'stale_packet',
    'step_not_active',
    'release_signed_off',
  ] as const)(
    'tells from the code %s that somebody was faster, and that nothing typed is lost',
    async code => {
      const problem = problemOf(await refusal(code, 'Words for programs'));
      expect(problem.kind).toBe('conflict');
      expect(phraseText(problem.message)).toContain('Your input is kept');
    },
  );

  it('tells that the release ended, without a word on input that there may not be', async () => {
    const error = await refusal('release_closed', 'Words for programs');
    const { message, ...problem } = problemOf(error);
    expect(problem).toEqual({ kind: 'conflict', points: [] });
    expect(phraseText(message)).toBe('The release ended in the meantime.');
  });

  it('shows the message of a refusal and its single points', async () => {
    const error = await refusal('invalid_answers', '2 answers do not fit', {
      problems: ['defenses is too short', { message: 'uses is missing' }],
    });
    expect(problemOf(error)).toEqual({
      kind: 'refused',
      message: { text: '2 answers do not fit' },
      points: ['defenses is too short', 'uses is missing'],
    });
  });

  it('speaks to the reader where the server names them', async () => {
    const error = await refusal('not_owner', 'theo is not one of them.', {
      by: 'user:default/theo',
      owners: ['group:default/appsec'],
    });
    const { message, ...problem } = problemOf(error);
    expect(problem).toEqual({ kind: 'refused', points: [] });
    expect(phraseText(message)).toBe(
      'This step is assigned to appsec, and you are not one of them.',
    );
  });

  it.each([
    [413, 'Request Entity Too Large', 'client_max_body_size'],
    [502, 'Bad Gateway', 'The portal may be restarting.'],
    [503, 'Service Unavailable', 'not available at the moment'],
    [504, 'Gateway Time-out', 'proxy_read_timeout'],
    [403, 'Forbidden', 'Something other than the portal answered'],
  ])('puts the page of a proxy with %d into words', async (...proxy) => {
    const [status, statusText, words] = proxy;
    for (const page of [
      `<html>\r\n<head><title>${status} ${statusText}</title></head></html>`,
      statusText,
      '',
    ]) {
      const answer = new Response(page, { status, statusText });
      const problem = problemOf(await ResponseError.fromResponse(answer));
      expect(problem).toMatchObject({ kind: 'failed', points: [] });
      expect(phraseText(problem.message)).toContain(words);
      expect(phraseText(problem.message)).not.toMatch(/<|Request failed/);
    }
  });

  it('takes the JSON of a proxy for no answer of the portal', async () => {
    const error = { message: 'upstream unavailable' };
    const { message, kind } = problemOf(
      await answered(502, { error, response: { statusCode: 502 } }),
    );
    expect(kind).toBe('failed');
    expect(phraseText(message)).toContain('The portal may be restarting.');
  });

  it('shows what Backstage itself answers, which has no code of ours', async () => {
    const error = { name: 'AuthenticationError', message: 'Token has expired' };
    const request = { method: 'GET', url: '/v1/releases' };
    const response = { statusCode: 401 };
    expect(
      problemOf(await answered(401, { error, request, response })),
    ).toEqual({
      kind: 'refused',
      message: { text: 'Token has expired' },
      points: [],
    });
  });

  it('asks to try again when no answer came', () => {
    const { message, ...problem } = problemOf(new TypeError('Failed to fetch'));
    expect(problem).toEqual({ kind: 'failed', points: [] });
    expect(phraseText(message)).toBe(
      'Could not reach the server. Your input is kept. Try again.',
    );
  });

  it.each([
    ['The connection broke.', 'Something went wrong: The connection broke.'],
    ['Odd', 'Something went wrong: Odd.'],
  ])(
    'says what else went wrong, and that it can be tried again',
    (odd, words) => {
      const { message } = problemOf(new Error(odd));
      expect(phraseText(message)).toBe(
        `${words} Your input is kept. Try again.`,
      );
    },
  );

  it('leaves out the name of the field that programs are told', async () => {
    const message = 'until: 2026-03-01 is over already.';
    expect(
      problemOf(await refusal('invalid_delegation', message)).message,
    ).toEqual({ text: '2026-03-01 is over already.' });
    expect(
      problemOf(await refusal('invalid_request', message)).message,
    ).toEqual({ text: message });
  });
});
