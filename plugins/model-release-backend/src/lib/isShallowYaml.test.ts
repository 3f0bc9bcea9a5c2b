import { isShallowYaml } from './isShallowYaml';

describe('isShallowYaml', () => {
  it('accepts what people write', () => {
    const text = `
title: What? When? Where ?
list:
  - [a, {b: c}]
  - - nested
question: |
  ? this is text
`;
    expect(isShallowYaml(text)).toBe(true);
  });

  it('accepts aliases as people use them', () => {
    expect(isShallowYaml(`a: &a 1\n${'- *a\n'.repeat(100)}`)).toBe(true);
  });

  it('counts the depth and not the number of brackets', () => {
    expect(isShallowYaml('- [a]\n'.repeat(1_000))).toBe(true);
  });

  it.each([
    ['explicit keys', '? a\n: b'],
    ['explicit keys in brackets', '[? a]'],
    ['brackets in brackets', '['.repeat(51)],
    [
      'brackets in brackets behind stray ones',
      `[${']'.repeat(99)}${'['.repeat(51)}`,
    ],
    ['brackets that close nothing', ']'.repeat(51)],
    ['aliases without end', '- &a [*a]\n'.repeat(201)],
    ['braces in braces', '{a: '.repeat(51)],
    ['lists in lists on one line', '- '.repeat(51)],
  ])('refuses %s', (_name, text) => {
    expect(isShallowYaml(text)).toBe(false);
  });
});
