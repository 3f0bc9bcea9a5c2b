import { explainAbsence } from './orphans';

const GHOSTS = 'group:default/ghosts';
const SHADES = 'group:default/shades';
const REDS = 'group:default/reds';
const BLUES = 'group:default/blues';

describe('what leads to nobody', () => {
  it.each([
    [[GHOSTS], 'which is not in the catalog: add it there'],
    [[GHOSTS, SHADES], 'which are not in the catalog: add them there'],
    [[REDS], 'which is orphaned in the catalog: register its location again'],
    [
      [REDS, BLUES],
      'which are orphaned in the catalog: register their locations again',
    ],
    [
      [GHOSTS, REDS],
      `which are not in the catalog, or orphaned there (${REDS}): add them, or register their locations again`,
    ],
  ])('is explained with what to do about it: %j', (refs, explanation) => {
    expect(explainAbsence(refs, new Set([REDS, BLUES]))).toBe(explanation);
  });
});
