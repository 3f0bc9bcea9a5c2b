import { phraseText } from '../__testUtils__/phraseText';
import {
  joinPhrases,
  quotedList,
  refList,
  shortDigest,
  whoActed,
  withRefs,
} from './phrase';

describe('phrases', () => {
  it('list refs as people would', () => {
    const refs = ['group:default/a', 'user:default/b', 'user:default/c'];
    expect(phraseText(refList(refs, 'or'))).toBe('a, b or c');
    expect(phraseText(refList(refs.slice(0, 1), 'or'))).toBe('a');
    expect(refList([], 'and')).toEqual([]);
  });

  it('list texts in quotes', () => {
    expect(quotedList(['One', 'Two', 'Three'])).toBe(
      '“One”, “Two” and “Three”',
    );
    expect(quotedList(['One'])).toBe('“One”');
  });

  it('are joined without a separator at the ends', () => {
    expect(phraseText(joinPhrases([['a'], [{ strong: 'b' }]]))).toBe('a · b');
  });

  it('name both where somebody acted for somebody else', () => {
    const by = 'user:default/bo';
    expect(phraseText(whoActed({ by }))).toBe('bo');
    expect(phraseText(whoActed({ by, onBehalfOf: 'user:default/ana' }))).toBe(
      'bo for ana',
    );
  });

  it('find the refs in a text', () => {
    expect(withRefs('annotation on group:default/app-sec (nearest)')).toEqual([
      { text: 'annotation on ' },
      { ref: 'group:default/app-sec' },
      { text: ' (nearest)' },
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
