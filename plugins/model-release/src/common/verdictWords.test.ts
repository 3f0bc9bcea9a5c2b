import {
  denyByPolicy,
  denyReleaseAction,
  denyStepAction,
  RELEASE_ACTIONS,
  RELEASE_STATUSES,
  STEP_ACTIONS,
  STEP_STATES,
  type Act,
  type ActionVerdict,
  type Actor,
  type Denial,
  type Release,
  type ReleaseAction,
  type ReleaseStatus,
  type Step,
  type StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import {
  anActor,
  aStep,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { atSignOff } from '../__testUtils__/scenes';
import { phraseText } from '../__testUtils__/phraseText';
import { denialWords } from './denialWords';
import { verdictWords } from './verdictWords';

const LEADS = { groups: ['security-operations-leads'] };
const theo = anActor('theo', LEADS);
const juno = anActor('juno');
const PEOPLE: Actor[] = [
  theo,
  anActor('nora', LEADS),
  anActor('marta', LEADS),
  juno,
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

/** As the page says it to the reader, with people as their refs have them. */
const said = (denial: Denial) => phraseText(denialWords(denial));

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
    const asTheServer = denials.filter(
      denial => said(denial) === denial.message,
    );
    expect(asTheServer).toEqual([]);
  });

  it('are those of the server where it names a permission, and nobody', () => {
    const denial = denyByPolicy('waive', false, () => false);
    expect(denial?.code).toBe('not_permitted');
    expect(denial && said(denial)).toBe(denial?.message);
    expect(denial?.message).toContain('does not grant you');
  });

  it.each<[ReleaseAction, Actor, ReleaseStatus, string]>([
    [
      'withdraw',
      juno,
      'in_review',
      'Only nora, who requested the release, can do this.',
    ],
    [
      'comment',
      juno,
      'in_review',
      'Only nora, who requested the release, and the owners of its steps can comment; you are neither.',
    ],
    ['withdraw', anActor('nora'), 'withdrawn', 'The release has ended.'],
  ])(
    'are spoken to the reader of the release: %s',
    (action, actor, status, words) => {
      const release = { ...signing, status };
      const denial = denyReleaseAction(action, { release, actor });
      expect(denial && said(denial)).toBe(words);
    },
  );

  it.each([
    ['waive', 'so somebody else has to waive “Training data”.'],
    ['reassign', 'so somebody else has to reassign “Training data”.'],
  ] as const)('say to the requester who has to %s', (action, words) => {
    const step = aStep({ key: 'training-data' });
    const denial = denyStepAction(action, {
      release: signing,
      step,
      actor: anActor('nora'),
    });
    expect(denial && said(denial)).toBe(`You requested this release, ${words}`);
  });

  it.each([
    ['approve', 'approve it'],
    ['request-changes', 'request changes'],
    ['reject', 'reject it'],
    ['reassign', 'reassign “Release sign-off”'],
  ] as const)(
    'say to the requester, and to their delegate, that they cannot %s a sign-off',
    (action, words) => {
      const saidTo = (actor: Actor) => {
        const denial = denyStepAction(action, {
          release: signing,
          step: aStep({ key: 'release-sign-off', status: 'active' }),
          actor,
        });
        return denial && said(denial);
      };
      const nora = anActor('nora', LEADS);
      expect(saidTo(nora)).toBe(
        `You requested this release, so somebody else has to ${words}.`,
      );
      expect(saidTo(anActor('zoe', { delegators: [nora] }))).toBe(
        `You are the delegate of nora, who requested this release, so neither of you can ${words}.`,
      );
    },
  );

  it('say who could waive or reassign somebody else’s step', () => {
    const actor = {
      ...juno,
      authorities: { administrators: ['group:default/leads'], waivers: [] },
    };
    const step = aStep({ key: 'training-data', status: 'active' });
    for (const action of ['waive', 'reassign'] as const) {
      const denial = denyStepAction(action, { release: signing, step, actor });
      expect(denial && said(denial)).toBe(
        'Only data-governance and leads can do this.',
      );
    }
  });

  it('name the steps that the reader, their delegate or their delegator completed', () => {
    const completed = {
      key: 'scope',
      title: 'Scope',
      by: 'user:default/theo',
      onBehalfOf: 'user:default/ana',
    };
    const covered = (act: Act) =>
      said({
        code: 'completed_covered_step',
        message: 'No.',
        details: { ...act, completed: [completed] },
      });
    const rule =
      ', which this sign-off covers, so somebody else has to approve it.';
    expect(covered({ by: 'user:default/theo' })).toBe(
      `You completed “Scope”${rule}`,
    );
    expect(covered({ by: 'user:default/ana' })).toBe(
      `On your behalf, theo completed “Scope”${rule}`,
    );
    expect(
      covered({ by: 'user:default/zoe', onBehalfOf: 'user:default/ana' }),
    ).toBe(`You are the delegate of ana, who completed “Scope”${rule}`);
  });
});

it('tell an owner what helps where the named approver has left', () => {
  const message = '“Sign-off”: otto has left. An owner can reassign it.';
  const nobody: Step['nobody'] = {
    cause: 'approver_left',
    message,
    since: '',
    told: ['approver_left'],
  };
  const denial = denyStepAction('approve', {
    release: { ...signing, approver: 'user:default/otto' },
    step: aStep({ key: 'release-sign-off', nobody }),
    actor: anActor('marta', LEADS),
  });
  expect(denial?.code).toBe('not_owner');
  expect(denial && phraseText(denialWords(denial))).toBe(message);
});

describe('the words of a verdict', () => {
  it.each([
    [{ code: 'something_new', reason: 'What the server says.' }],
    [
      {
        code: 'something_new',
        reason: 'What the server says.',
        details: { by: 'x' },
      },
    ],
    [{ code: 'not_owner', reason: 'What the server says.' }],
  ])(
    'are those of the server where it knows more, or tells no facts: %j',
    verdict => {
      expect(phraseText(verdictWords(verdict as ActionVerdict))).toBe(
        'What the server says.',
      );
    },
  );

  it('are there even where the server gives no reason', () => {
    expect(phraseText(verdictWords({}))).toBe('This is not possible now.');
  });
});
