import type { ReleaseStatus } from '@model-release/backstage-plugin-model-release-common';
import {
  aRelease,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { releaseProgress, releaseState, type StateWords } from './releaseState';

const said = ({ label, tone }: StateWords) => ({
  label: phraseText(label),
  tone,
});

describe('releaseState', () => {
  it.each<[ReleaseStatus, string, string]>([
    ['in_review', 'In review · 0 of 6', 'active'],
    ['approved', 'Approved · 0 of 6', 'ok'],
    ['released', 'Released', 'ok'],
    ['rejected', 'Rejected', 'bad'],
    ['withdrawn', 'Withdrawn', 'plain'],
    ['superseded', 'Superseded', 'plain'],
    ['revoked', 'Revoked', 'bad'],
    ['expired', 'Expired', 'plain'],
  ])('says of a release that is %s “%s”', (status, label, tone) => {
    expect(said(releaseProgress(aRelease({ status })))).toEqual({
      label,
      tone,
    });
  });

  it('says when the release is back with its requester', () => {
    const release = withStep(aRelease(), 'security-review', {
      status: 'changes_requested',
    });
    expect(said(releaseState(release))).toEqual({
      label: 'Changes requested',
      tone: 'soon',
    });
  });

  it('says when an approved release could not be recorded', () => {
    const release = withStep(
      aRelease({ status: 'approved' }),
      'notify-platform',
      { status: 'failed' },
    );
    expect(said(releaseState(release))).toEqual({
      label: 'Approved, delivery failed',
      tone: 'bad',
    });
  });
});
