import { phraseText } from '../__testUtils__/phraseText';
import { dotted, shortDigest, withRefs } from './phrase';

describe('phrases', () => {
  it('stand between dots, with none at the ends', () => {
    expect(phraseText(dotted(['a', [{ strong: 'b' }, 'c']]))).toBe('a · bc');
    expect(dotted([])).toEqual([]);
  });

  it('find the refs in a text', () => {
    expect(withRefs('annotation on group:default/app-sec (nearest)')).toEqual([
      { text: 'annotation on ' },
      { ref: 'group:default/app-sec' },
      { text: ' (nearest)' },
    ]);
    expect(withRefs('Nobody is in group:default/app.sec.')).toEqual([
      { text: 'Nobody is in ' },
      { ref: 'group:default/app.sec' },
      { text: '.' },
    ]);
    expect(withRefs('role: appsec, pinned')).toEqual([
      { text: 'role: appsec, pinned' },
    ]);
  });

  it('can be read without links', () => {
    expect(
      phraseText(['by ', { ref: 'user:default/ana' }], () => 'Ana Reyes'),
    ).toBe('by Ana Reyes');
  });
});

describe('shortDigest', () => {
  it('keeps both ends of the digits', () => {
    expect(shortDigest(`sha256:9f2c41${'0'.repeat(54)}77e1`)).toBe(
      '9f2c41…77e1',
    );
  });

  it('leaves a short one as it is', () => {
    expect(shortDigest('sha256:abc')).toBe('abc');
  });
});
