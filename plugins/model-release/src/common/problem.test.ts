import { refusal } from '../fakes/refusal';
import { phraseText } from '../__testUtils__/phraseText';
import { problemOf } from './problem';

describe('problemOf', () => {
  it.each([
    'stale_version',
    'stale_packet',
    'step_not_active',
    'release_signed_off',
    'release_closed',
  ] as const)(
    'tells from the code %s that somebody was faster, and that nothing typed is lost',
    async code => {
      const problem = problemOf(await refusal(code, 'Words for programs'));
      expect(problem.kind).toBe('conflict');
      expect(phraseText(problem.message)).toContain('Your input is kept');
    },
  );

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
