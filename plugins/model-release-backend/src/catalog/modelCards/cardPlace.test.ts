import { placeOf } from './cardPlace';

const REPOSITORY = /^.*?\/repos\/([^/]+\/[^/]+)\/contents\//;
const API = 'https://git.example/api/repos';

describe('the place of an address on a Git host', () => {
  it('is the repository that its API would be asked for', () => {
    const fetched = `${API}/acme/models/contents/card.md?ref=main`;
    expect(placeOf({ fetched, repository: REPOSITORY })).toEqual({
      kind: 'repository',
      repository: `${API}/acme/models/contents/`,
    });
  });

  it.each([
    ['another repository', `${API}/acme/secret/contents/card.md`],
    ['another owner', `${API}/other/models/contents/card.md`],
    [
      'another repository, and has the same name further on',
      `${API}/acme/secret/contents/repos/acme/models/contents/card.md`,
    ],
    [
      'another repository once its dots are resolved',
      `${API}/acme/models/contents/../../secret/contents/card.md`,
    ],
    ['no repository', 'https://git.example/api/users/acme'],
  ])('is unclear when the reader would ask for %s', (_what, fetched) => {
    const reading = { fetched, repository: REPOSITORY, named: 'acme/models' };
    expect(placeOf(reading)).toEqual({ kind: 'unclear' });
  });
});
