import { licensesOfCard } from './licensesOfCard';

describe('licensesOfCard', () => {
  it.each([
    ['has none', {}, { model: undefined, named: [] }],
    ['names one', { license: 'mit' }, { model: 'mit', named: [] }],
    [
      'names one in two ways',
      { license: 'MIT', licenses: ['mit'] },
      { model: 'MIT', named: [] },
    ],
    [
      'names others for its data',
      { license: 'mit', licenses: ['mit', 'cc-by-nc-4.0'] },
      { model: 'mit', named: ['cc-by-nc-4.0'] },
    ],
    [
      'says it in words that hold ids',
      {
        license: 'The weights are under Apache 2.0',
        licenses: ['apache-2.0', 'odbl'],
      },
      { model: 'apache-2.0', named: ['odbl'] },
    ],
    [
      'says it in words without an id',
      { license: 'Ask us', licenses: [] },
      { model: 'Ask us', named: [] },
    ],
    [
      'names only those of its data',
      { licenses: ['odbl'] },
      { model: undefined, named: ['odbl'] },
    ],
  ])('a card that %s', (_what, card, licenses) => {
    expect(licensesOfCard(card)).toEqual(licenses);
  });
});
