import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../../__testUtils__/phraseText';
import { atSignOff } from '../../../__testUtils__/scenes';
import { highlightNotes } from './highlightNotes';

const properties = {
  verdict: {
    type: 'string',
    enum: ['Release', 'Release with conditions'],
    highlight: { answers: ['Release with conditions'], says: 'recommends' },
  },
  conditions: { type: 'string', highlight: true },
  memorized: { type: 'boolean', title: 'Memorized?', highlight: true },
};

/** The release at its sign-off, with a review that has these questions and answers. */
function reviewed(
  asked: Array<keyof typeof properties>,
  answers: Record<string, unknown>,
  step: Partial<StepDetail> = {},
): string[] {
  const { steps } = atSignOff();
  const schema = {
    type: 'object',
    properties: Object.fromEntries(asked.map(key => [key, properties[key]])),
  };
  const changed = steps.map(other =>
    other.key === 'security-review'
      ? {
          ...other,
          form: { schema },
          result: { type: 'form', answers, files: [] },
          ...step,
        }
      : other,
  );
  const release = { steps: changed } as Pick<ReleaseDetail, 'steps'>;
  return highlightNotes({ key: 'release-sign-off' }, release).map(
    ({ phrase }) => phraseText(phrase),
  );
}

describe('what an approver has to know of the answers', () => {
  it('is said as the reviewers do, with the conditions', () => {
    expect(
      reviewed(['verdict', 'conditions'], {
        verdict: 'Release with conditions',
        conditions: 'Rate limit before launch',
      }),
    ).toEqual([
      'appsec recommends Release with conditions: Rate limit before launch',
    ]);
  });

  it('names the question where the runbook has no word for it', () => {
    expect(reviewed(['memorized'], { memorized: true })).toEqual([
      'appsec: Memorized? Yes',
    ]);
  });

  it('is nothing while the step is open again, or where nothing stands out', () => {
    const verdict = 'Release with conditions';
    expect(reviewed(['verdict'], { verdict }, { status: 'active' })).toEqual(
      [],
    );
    expect(reviewed(['verdict'], { verdict: 'Release' })).toEqual([]);
  });
});
