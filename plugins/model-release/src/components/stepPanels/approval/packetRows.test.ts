import {
  aDigest,
  aRelease,
  aReleaseDetail,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { packetRows } from './packetRows';
import { phraseText } from '../../../__testUtils__/phraseText';

describe('packetRows', () => {
  const release = aReleaseDetail(
    withStep(aRelease(), 'scope-and-ownership', {
      status: 'completed',
      result: {
        type: 'manual',
        checklist: { 'one-owner': true, 'use-agreed': true },
        files: [],
      },
    }),
  );
  const rows = packetRows({ key: 'release-sign-off' }, release);

  it('shows the request and every step that the sign-off covers, and no other', () => {
    expect(rows.map(({ what }) => phraseText(what))).toEqual([
      'Checkpoint and rollback',
      'Intended use',
      'Evaluation',
      'Model card',
      'Runbook',
      'Scope and ownership',
      'Training data',
      'Evaluation summary',
      'Security review',
    ]);
  });

  it('shows the result of a step with its digest', () => {
    const scope = rows.find(
      ({ what }) => phraseText(what) === 'Scope and ownership',
    );
    expect(phraseText(scope?.result ?? [])).toBe('2 of 2 checked');
    expect(scope?.digest).toBe(aDigest('f'));
  });

  it('says which steps have no result yet', () => {
    expect(phraseText(rows[rows.length - 1].result)).toBe('Not completed yet');
  });

  it('gives no digest of the round before for what is not done yet', () => {
    const reopened = aReleaseDetail(
      withStep(aRelease(), 'training-data', {
        status: 'active',
        result: { type: 'manual', checklist: { licenses: true }, files: [] },
      }),
    );
    const row = packetRows({ key: 'release-sign-off' }, reopened).find(
      ({ key }) => key === 'step:training-data',
    );
    expect(reopened.steps[1].resultDigest).toBeDefined();
    expect(row?.digest).toBeUndefined();
  });
});
