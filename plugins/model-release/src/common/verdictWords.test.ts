import {
  denyByPolicy,
  denyReleaseAction,
  denyStepAction,
  RELEASE_ACTIONS,
  RELEASE_STATUSES,
  STEP_ACTIONS,
  STEP_STATES,
  type Actor,
  type Release,
  type StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import {
  anActor,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { atSignOff } from '../__testUtils__/scenes';
import { phraseText } from '../__testUtils__/phraseText';
import { refusalWords, releaseVerdictWords } from './verdictWords';

const LEADS = { groups: ['security-operations-leads'] };
const theo = anActor('theo', LEADS);
const PEOPLE: Actor[] = [
  theo,
  anActor('nora', LEADS),
  anActor('marta', LEADS),
  anActor('juno'),
  anActor('juno', { delegatedBy: 'scaffolder' }),
  anActor('zoe', { delegators: [theo] }),
  anActor('ines', { delegators: [anActor('signed', LEADS)] }),
];

const signature = { by: 'user:default/signed', at: '', packetDigest: '' };
const signing = withStep(atSignOff(), 'release-sign-off', {
  signatures: [signature],
});

const RELEASES: Release[] = RELEASE_STATUSES.map(status => ({
  ...signing,
  status,
}));

function stepDenials(release: Release, actor: Actor) {
  return release.steps.flatMap(step =>
    (Object.keys(STEP_STATES) as StepStatus[]).flatMap(status =>
      STEP_ACTIONS.map(action =>
        denyStepAction(action, {
          release,
          step: { ...step, status },
          actor,
        }),
      ),
    ),
  );
}

const denials = RELEASES.flatMap(release =>
  PEOPLE.flatMap(actor => [
    ...stepDenials(release, actor),
    ...RELEASE_ACTIONS.map(action =>
      denyReleaseAction(action, { release, actor }),
    ),
  ]),
).flatMap(denial => denial ?? []);

const codes = [...new Set(denials.map(({ code }) => code))].sort();

describe('the words of a refusal', () => {
  it('are there for every rule that can object', () => {
    expect(codes).toEqual([
      'completed_covered_step',
      'counts_once',
      'not_direct',
      'not_owner',
      'not_requester',
      'own_request',
      'release_closed',
      'release_not_signed_off',
      'release_signed_off',
      'step_not_active',
      'step_wrong_state',
      'step_wrong_type',
    ]);
    expect(codes.filter(code => refusalWords(code) === undefined)).toEqual([]);
  });

  it('are those of the server where it names a permission, and nobody', () => {
    const denial = denyByPolicy('waive', false, () => false);
    expect(denial?.code).toBe('not_permitted');
    expect(refusalWords(denial?.code)).toBeUndefined();
    expect(denial?.message).toContain('does not give you');
  });

  it.each([
    ['not_requester', 'Only nora, who asked for the release, can do this.'],
    [
      'not_owner',
      'Comments come from nora, who asked for the release, and from the owners of the steps; you are neither.',
    ],
    ['release_closed', 'The release has ended.'],
    ['something_new', 'What the server says.'],
  ])('are spoken to the reader of the release: %s', (code, words) => {
    const verdict = { code, reason: 'What the server says.' };
    expect(phraseText(releaseVerdictWords(verdict, signing))).toBe(words);
  });
});
