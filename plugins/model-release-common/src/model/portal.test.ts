import {
  commentAnchor,
  linkedComment,
  readPagePath,
  releasePath,
} from './portal';

describe('the path of the page with all releases', () => {
  it('is /model-releases unless the portal has moved it', () => {
    expect(readPagePath(undefined)).toBe('/model-releases');
    expect(readPagePath('/governance/releases')).toBe('/governance/releases');
  });

  it.each([
    'releases',
    '/releases/',
    '/',
    '//example.com',
    '/a//b',
    '/a/../b',
    '/a?b',
    '/a#b',
    '/a b',
    'https://example.com/releases',
  ])('cannot be %p', path => {
    expect(() => readPagePath(path)).toThrow(
      `modelRelease.pagePath: “${path}” is not a path such as /governance/releases.`,
    );
  });

  it('has the releases below it', () => {
    expect(releasePath('r 7', '/governance')).toBe('/governance/r%207');
    expect(releasePath('r7', '/model-releases', 'training-data')).toBe(
      '/model-releases/r7#training-data',
    );
  });
});

describe('an address that leads to a comment', () => {
  it('is told from the others', () => {
    expect(linkedComment(`#${commentAnchor('c-1')}`)).toBe('c-1');
    expect(linkedComment('#comment-')).toBeUndefined();
    expect(linkedComment('#training-data')).toBeUndefined();
    expect(linkedComment('')).toBeUndefined();
  });
});
