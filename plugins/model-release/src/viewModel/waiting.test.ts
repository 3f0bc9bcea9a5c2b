import {
  aReleaseDetail,
  aReleaseSummary,
  aStep,
  anActor,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { toSummary } from '../fakes/toSummary';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { waitingOf } from './waiting';

const theo = anActor('theo', { groups: ['appsec'] });
const nora = anActor('nora');

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
      { stepKey: 'evaluation-summary', who: ['group:default/support-ml'] },
      { stepKey: 'training-data', who: ['group:default/data-governance'] },
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
      waitingOf(toSummary(release, '2026-03-02T08:00:00.000Z'), theo),
    ).toMatchObject(expected);
  });

  it('does not tell the requester that their own sign-off waits for them', () => {
    const lead = anActor('nora', { groups: ['security-operations-leads'] });
    const summary = toSummary(
      aRelease({ steps: [aStep({ key: 'release-sign-off' })] }),
      '2026-03-02T08:00:00.000Z',
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
      { who: ['user:default/nora'], what: 'changes', mine: true },
    ]);
    expect(waitingOf(release, theo)[0].who).toEqual(['user:default/nora']);
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
    const release = aReleaseDetail({
      status: 'approved',
      steps: [aStep({ key: 'notify-platform', status: 'failed' })],
    });
    expect(waitingOf(release, nora)).toMatchObject([
      { what: 'retry', who: ['group:default/ml-platform'] },
    ]);
  });

  it('waits for nobody once a release has ended', () => {
    expect(waitingOf(aReleaseSummary({ status: 'rejected' }), nora)).toEqual(
      [],
    );
  });
});
