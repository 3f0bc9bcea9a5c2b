import { lengthWords } from './lengthWords';

describe('lengthWords', () => {
  it('says nothing while there is room', () => {
    expect(lengthWords(8_999, 10_000)).toBeUndefined();
  });

  it('counts near the limit', () => {
    expect(lengthWords(9_000, 10_000)).toMatchObject({ isTooLong: false });
    expect(lengthWords(10_000, 10_000)).toMatchObject({ isTooLong: false });
  });

  it('says by how much a text is too long', () => {
    expect(lengthWords(10_240, 10_000)).toMatchObject({
      isTooLong: true,
      says: {
        key: 'common.tooLong',
        values: { length: 10_240, max: 10_000, over: 240 },
      },
    });
  });
});
