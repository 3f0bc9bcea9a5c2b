import { listNames, listWords, nameOf } from './refs';

describe('names in sentences', () => {
  it.each([
    ['group:default/appsec', 'appsec'],
    ['plugin:scaffolder', 'plugin:scaffolder'],
  ])('call %s “%s”', (ref, name) => {
    expect(nameOf(ref)).toBe(name);
  });

  it.each([
    [[], 'nobody'],
    [['group:default/a'], 'a'],
    [['group:default/a', 'user:default/b'], 'a and b'],
    [['group:default/a', 'user:default/b', 'user:default/c'], 'a, b and c'],
  ])('list %j as “%s”', (refs, text) => {
    expect(listNames(refs)).toBe(text);
  });

  it('list words as they are', () => {
    expect(listWords(['“A/B”', '“C”'])).toBe('“A/B” and “C”');
  });
});
