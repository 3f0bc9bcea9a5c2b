import { mockServices } from '@backstage/backend-test-utils';
import { readAuthorities } from './readAuthorities';

const read = (modelRelease: object) =>
  readAuthorities(mockServices.rootConfig({ data: { modelRelease } }));

describe('readAuthorities', () => {
  it('names nobody where nothing is configured', () => {
    const nobody = { administrators: [], waivers: [] };
    expect(readAuthorities(mockServices.rootConfig())).toEqual(nobody);
    expect(read({ administrators: [], waivers: [] })).toEqual(nobody);
  });

  it('reads Groups and Users in lower case; a bare name is a Group', () => {
    expect(
      read({
        administrators: ['Group:Default/ML-Platform-Leads', 'portal-team'],
        waivers: ['user:research/Ana'],
      }),
    ).toEqual({
      administrators: [
        'group:default/ml-platform-leads',
        'group:default/portal-team',
      ],
      waivers: ['user:research/ana'],
    });
  });

  it.each([
    [
      'a model',
      { administrators: ['group:default/a', 'resource:default/b'] },
      'modelRelease.administrators[1]: resource:default/b is neither a Group nor a User',
    ],
    [
      'what is no ref',
      { waivers: ['group:default/a/b'] },
      'modelRelease.waivers[0]: “group:default/a/b” is no entity ref. Write a Group or User',
    ],
    [
      'a sentence',
      { waivers: ['ML platform leads'] },
      'modelRelease.waivers[0]',
    ],
    [
      'one that is no list',
      { administrators: 'group:default/a' },
      'modelRelease.administrators',
    ],
    ['a number', { waivers: [7] }, 'modelRelease.waivers'],
    ['an empty text', { waivers: [''] }, 'modelRelease.waivers'],
  ])('refuses %s and names the key', (_what, config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
