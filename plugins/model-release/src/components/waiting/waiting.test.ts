import {
  aReleaseDetail,
  aReleaseSummary,
  aStep,
  anActor,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import type {
  Actor,
  StepSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { atSignOff } from '../../__testUtils__/scenes';
import { toSummary } from '../../fakes/toSummary';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { waitingOf } from './waiting';

const theo = anActor('theo', { groups: ['appsec'] });
const nora = anActor('nora');
const NOW = '2026-03-02T08:00:00.000Z';

/** What a list tells somebody to whom the policy gives everything. */
const as = (actor: Actor) => ({ actor, permits: () => true });

describe('waitingOf', () => {
  it('names the owners of every active step, the earliest due date first', () => {
    const release = aReleaseDetail(
      {
        steps: [
          aStep({ key: 'training-data', dueAt: '2026-03-04T16:00:00.000Z' }),
          aStep({
            key: 'evaluation-summary',
            dueAt: '2026-03-03T16:00:00.000Z',
          }),
        ],
      },
      nora,
    );
    expect(waitingOf(release, nora)).toMatchObject([
      { stepKey: 'evaluation-summary', owners: ['group:default/support-ml'] },
      { stepKey: 'training-data', owners: ['group:default/data-governance'] },
    ]);
  });

  it('puts what the reader can do first, whatever else is due earlier', () => {
    const release = aRelease({
      steps: [
        aStep({ key: 'training-data', dueAt: '2026-03-01T16:00:00.000Z' }),
        aStep({ key: 'security-review' }),
      ],
    });
    const expected = [
      { stepKey: 'security-review', mine: true },
      { stepKey: 'training-data', mine: false },
    ];
    expect(waitingOf(aReleaseDetail(release, theo), theo)).toMatchObject(
      expected,
    );
    expect(
      waitingOf(toSummary(release, NOW, undefined, as(theo)), theo),
    ).toMatchObject(expected);
  });

  it('does not tell the requester that their own sign-off needs their review', () => {
    const lead = anActor('nora', { groups: ['security-operations-leads'] });
    const summary = toSummary(
      aRelease({ steps: [aStep({ key: 'release-sign-off' })] }),
      NOW,
      undefined,
      as(lead),
    );
    expect(waitingOf(summary, lead)).toMatchObject([{ mine: false }]);
  });

  it('waits for the requester where changes were requested', () => {
    const release = aReleaseDetail(
      {
        steps: [aStep({ key: 'security-review', status: 'changes_requested' })],
      },
      nora,
    );
    expect(waitingOf(release, nora)).toMatchObject([
      { owners: ['user:default/nora'], what: 'changes', mine: true },
    ]);
    expect(waitingOf(release, theo)[0].owners).toEqual(['user:default/nora']);
  });

  it('says that a delivery is under way, and that nobody has to act', () => {
    const release = aReleaseDetail({
      status: 'approved',
      steps: [aStep({ key: 'notify-platform' })],
    });
    expect(waitingOf(release, nora)).toMatchObject([
      { what: 'delivery', mine: false },
    ]);
  });

  it('waits for the owners again when a delivery has failed', () => {
    const release = {
      status: 'approved' as const,
      steps: [aStep({ key: 'notify-platform', status: 'failed' })],
    };
    expect(waitingOf(aReleaseDetail(release), nora)).toMatchObject([
      {
        what: 'retry',
        owners: ['group:default/ml-platform'],
        mine: false,
      },
    ]);
    const pia = anActor('pia', { groups: ['ml-platform'] });
    expect(waitingOf(aReleaseDetail(release, pia), pia)).toMatchObject([
      { what: 'retry', mine: true },
    ]);
  });

  it('waits for nobody once a release has ended', () => {
    expect(waitingOf(aReleaseSummary({ status: 'rejected' }), nora)).toEqual(
      [],
    );
  });

  const zoe = anActor('zoe');
  const delegation = {
    delegator: 'user:default/ingrid',
    delegate: zoe.ref,
    until: '2026-03-06',
    reason: 'On leave',
  };
  const summaryOf = (
    key: string,
    delegator: string,
    mine: StepSummary['mine'],
  ) => {
    const summary = aReleaseSummary();
    return {
      ...summary,
      steps: summary.steps
        .filter(step => step.key === key)
        .map(step => ({
          ...step,
          status: 'active' as const,
          mine,
          people: [delegator],
          delegates: [{ ...delegation, delegator }],
        })),
    };
  };

  it('tells a delegate in a list that a step needs their review, and for whom', () => {
    const { delegator } = delegation;
    const mine = { onBehalfOf: delegator };
    const summary = summaryOf('scope-and-ownership', delegator, mine);
    expect(waitingOf(summary, zoe)).toMatchObject([
      {
        mine: true,
        onBehalfOf: { ref: delegation.delegator, until: '2026-03-06' },
        delegates: [],
      },
    ]);
    const others = summaryOf('scope-and-ownership', delegator, undefined);
    expect(waitingOf(others, anActor('juno'))).toMatchObject([
      { mine: false, people: [delegator], delegates: [delegation] },
    ]);
  });

  it.each([
    ['requested the release', 'nora'],
    ['worked on a step that it covers', 'theo'],
  ])(
    'does not tell in a list an owner of a sign-off who %s that it needs their review',
    (_, name) => {
      const owner = anActor(name, { groups: ['security-operations-leads'] });
      const release = toSummary(atSignOff(), NOW, undefined, as(owner));
      expect(waitingOf(release, owner)).toMatchObject([{ mine: false }]);
    },
  );

  it('takes from the verdict of a step for whom somebody would act', () => {
    const ingrid = anActor('ingrid', { groups: ['ml-platform-leads'] });
    const viewer = anActor('zoe', { delegators: [ingrid] });
    const step = { ...aStep(), people: [ingrid.ref], delegates: [delegation] };
    const release = aReleaseDetail({ steps: [step] }, viewer);
    expect(waitingOf(release, viewer)).toMatchObject([
      { mine: true, onBehalfOf: { ref: ingrid.ref, until: '2026-03-06' } },
    ]);
  });
});
