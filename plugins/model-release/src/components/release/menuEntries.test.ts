import {
  anActor,
  aReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { menuEntries } from './menuEntries';

const offered = (...given: Parameters<typeof aReleaseDetail>) =>
  menuEntries(aReleaseDetail(...given)).map(({ label, refusal }) => [
    phraseText(label),
    refusal && phraseText(refusal),
  ]);

describe('menuEntries', () => {
  it('offers to withdraw and to refresh owners while a release is in review', () => {
    expect(offered()).toEqual([
      ['Withdraw…', undefined],
      ['Refresh owners', undefined],
    ]);
  });

  it('offers to close it, and to change the requester, to who owns the model', () => {
    const owner = anActor('otto', { groups: ['support-ml'] });
    const labels = (status: 'in_review' | 'approved' | 'released') =>
      offered({ status }, owner).map(([label]) => label);
    expect(labels('in_review')).toEqual([
      'Withdraw…',
      'Close…',
      'Change requester…',
      'Refresh owners',
    ]);
    expect(labels('approved')).toEqual([
      'Withdraw…',
      'Close…',
      'Revoke…',
      'Refresh owners',
    ]);
    expect(labels('released')).toEqual(['Withdraw…', 'Revoke…']);
  });

  it('says why somebody else cannot withdraw it', () => {
    const [[label, refusal]] = offered({}, anActor('juno'));
    expect(label).toBe('Withdraw…');
    expect(refusal).toContain('Only nora');
  });

  it('offers to revoke an approval once there is one', () => {
    const owner = anActor('nora', { groups: ['support-ml'] });
    expect(offered({ status: 'approved' }, owner)).toContainEqual([
      'Revoke…',
      undefined,
    ]);
    expect(offered({ status: 'released' }).map(([label]) => label)).toEqual([
      'Withdraw…',
      'Revoke…',
    ]);
  });

  it('says who could revoke it to who does not answer for it', () => {
    expect(offered({ status: 'approved' }, anActor('juno'))).toContainEqual([
      'Revoke…',
      'Only support-ml and security-operations-leads can do this.',
    ]);
  });

  it('says why it cannot be revoked by who lacks the permission', () => {
    const actions = [
      {
        name: 'revoke' as const,
        allowed: false,
        code: 'not_permitted',
        reason: 'This needs a permission.',
      },
    ];
    expect(offered({ status: 'released', actions })).toEqual([
      ['Revoke…', 'This needs a permission.'],
    ]);
  });

  it('is empty once a release has ended and nothing can be done to it', () => {
    expect(offered({ status: 'revoked' })).toEqual([]);
  });
});
