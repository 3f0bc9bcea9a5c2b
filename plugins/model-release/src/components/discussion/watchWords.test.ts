import { watchReason } from './watchWords';

describe('why somebody is told what happens', () => {
  it.each([
    ['discussion.notWatching', { watching: false }],
    ['discussion.watchingAsInvolved', { watching: true, because: 'involved' }],
    ['discussion.watchingTheModel', { watching: true, because: 'model' }],
    ['discussion.watchingAsChosen', { watching: true, because: 'chosen' }],
  ] as const)('is %s', (key, watch) => {
    expect(watchReason({ watchesModel: false, ...watch }).key).toBe(key);
  });
});
