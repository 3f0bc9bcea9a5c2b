import { refusal } from '../fakes/refusal';
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
      expect(problem.message).toContain('typed is still here');
    },
  );

  it('shows the message of a refusal and its single points', async () => {
    const error = await refusal('invalid_answers', '2 answers do not fit', {
      problems: ['defenses is too short', { message: 'uses is missing' }],
    });
    expect(problemOf(error)).toEqual({
      kind: 'refused',
      message: '2 answers do not fit',
      points: ['defenses is too short', 'uses is missing'],
    });
  });

  it('speaks to the reader where the server names them', async () => {
    const error = await refusal('not_owner', 'theo is not one of them.');
    expect(problemOf(error)).toEqual({
      kind: 'refused',
      message: 'You are not one of the owners, so this is not for you.',
      points: [],
    });
  });

  it('asks to try again when no answer came', () => {
    expect(problemOf(new Error('Failed to fetch'))).toEqual({
      kind: 'failed',
      message: 'That did not work: Failed to fetch. Try again.',
      points: [],
    });
  });

  it('leaves out the name of the field that programs are told', async () => {
    const message = 'until: 2026-03-01 is over already.';
    expect(
      problemOf(await refusal('invalid_delegation', message)).message,
    ).toBe('2026-03-01 is over already.');
    expect(problemOf(await refusal('invalid_request', message)).message).toBe(
      message,
    );
  });
});
