import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import { aReleaseSummary } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { currentRelease, openReleases, releaseBeside } from './urgency';

const later = aReleaseSummary({ id: 'later', dueAt: '2026-03-05' });
const soon = aReleaseSummary({ id: 'soon', dueAt: '2026-03-03' });
const sentBack = aReleaseSummary({ id: 'sent-back', dueAt: undefined });
const released = aReleaseSummary({
  id: 'released',
  status: 'released',
  createdAt: '2026-03-09',
});
const rejected = aReleaseSummary({
  id: 'rejected',
  status: 'rejected',
  createdAt: '2026-03-01',
});

describe('openReleases', () => {
  it('has the one that is due first at the top, and those without a clock at the end', () => {
    expect(
      openReleases([sentBack, later, released, soon]).map(({ id }) => id),
    ).toEqual(['soon', 'later', 'sent-back']);
  });
});

describe('what is known of a model beside its release', () => {
  const revoked = aReleaseSummary({
    id: 'revoked',
    status: 'revoked',
    createdAt: '2026-03-01',
    updatedAt: '2026-03-07',
  });
  const before = { ...released, createdAt: '2026-03-02' };
  const known = (...releases: ReleaseSummary[]) =>
    releaseBeside(releases, releases[0])?.id;

  it('is the checkpoint that was released before', () => {
    expect(known(soon, rejected, released)).toBe('released');
    expect(known(released, rejected)).toBeUndefined();
  });

  it('is an approval that was taken back, rather than one before or beside it', () => {
    expect(known(soon, before, revoked)).toBe('revoked');
    const elsewhere = { ...released, environment: 'canary' };
    expect(known(soon, elsewhere, revoked)).toBe('revoked');
  });

  it('is not one that a later approval has made up for', () => {
    expect(known(soon, released, revoked)).toBe('released');
    expect(known(released, revoked)).toBeUndefined();
  });
});

describe('currentRelease', () => {
  it('opens the one that is asked for', () => {
    expect(currentRelease([soon, rejected], 'rejected')).toBe(rejected);
  });

  it('opens the most urgent one otherwise', () => {
    expect(currentRelease([released, later, soon], undefined)).toBe(soon);
  });

  it('opens the newest when none is open', () => {
    expect(currentRelease([rejected, released], undefined)).toBe(released);
  });

  it('opens nothing for a model without releases', () => {
    expect(currentRelease([], 'gone')).toBeUndefined();
  });
});
