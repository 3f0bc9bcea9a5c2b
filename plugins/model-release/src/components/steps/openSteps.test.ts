import type { Step } from '@model-release/backstage-plugin-model-release-common';
import {
  anActor,
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { openAtFirst } from './openSteps';

const marta = anActor('marta', { groups: ['security-operations-leads'] });

function openFor(viewer: typeof marta, nobody?: Step['nobody']): string[] {
  const steps = [aStep({ key: 'release-sign-off', nobody })];
  const release = { approver: 'user:default/otto', steps };
  return openAtFirst(aReleaseDetail(release, viewer).steps, viewer);
}

describe('the steps that are open at first', () => {
  it('are not those that wait for somebody else', () => {
    expect(openFor(marta)).toEqual([]);
  });

  it('are those whose named approver left, for an owner who can reassign them', () => {
    const nobody: Step['nobody'] = {
      cause: 'approver_left',
      message: 'otto is no longer in the catalog.',
      since: '2026-03-02T09:00:00.000Z',
      told: ['approver_left'],
    };
    expect(openFor(marta, nobody)).toEqual(['release-sign-off']);
    expect(openFor(marta, { ...nobody, cause: 'no_members' })).toEqual([]);
  });
});
