import { aRelease, withStep } from '../testUtils';
import { waivedUnder } from './waivedUnder';

const SIGN_OFF = 'release-sign-off';

describe('waivedUnder', () => {
  const keysUnder = (release = aRelease()) =>
    waivedUnder(release.steps, SIGN_OFF).map(({ key }) => key);

  it('is empty while no step was waived', () => {
    expect(keysUnder()).toEqual([]);
  });

  it('names a waived step that the sign-off rests on', () => {
    const release = withStep(aRelease(), 'training-data', { status: 'waived' });
    expect(keysUnder(release)).toEqual(['training-data']);
  });

  it('leaves out what comes after the sign-off', () => {
    const release = withStep(aRelease(), 'notify-platform', {
      status: 'waived',
    });
    expect(keysUnder(release)).toEqual([]);
  });
});
