import { rawAddress } from './rawAddress';

describe('the raw address', () => {
  it.each([
    [
      'a file on Hugging Face',
      'https://huggingface.co/acme/planner/blob/main/README.md',
      'https://huggingface.co/acme/planner/raw/main/README.md',
    ],
    [
      'a dataset on Hugging Face',
      'https://www.huggingface.co/datasets/acme/tickets/blob/v2/README.md#data',
      'https://www.huggingface.co/datasets/acme/tickets/raw/v2/README.md',
    ],
    [
      'a model on Hugging Face',
      'https://huggingface.co/acme/planner',
      'https://huggingface.co/acme/planner/raw/main/README.md',
    ],
    [
      'the files of a model on Hugging Face',
      'https://hf.co/acme/planner/tree/main',
      'https://hf.co/acme/planner/raw/main/README.md',
    ],
    [
      'a file on GitHub',
      'https://github.com/acme/models/blob/main/planner/card.md?plain=1#L3',
      'https://github.com/acme/models/raw/main/planner/card.md?plain=1',
    ],
    [
      'a file on GitHub next to a catalog file',
      'https://github.com/acme/models/tree/main/planner/card.md',
      'https://github.com/acme/models/raw/main/planner/card.md',
    ],
    [
      'a file on GitHub Enterprise',
      'https://ghe.example/acme/models/blob/main/card.md',
      'https://ghe.example/acme/models/raw/main/card.md',
    ],
    [
      'a file on GitLab',
      'https://gitlab.com/acme/ml/models/-/blob/release/1/blob/card.md',
      'https://gitlab.com/acme/ml/models/-/raw/release/1/blob/card.md',
    ],
    [
      'a file on a GitLab of one’s own',
      'https://git.example/acme/models/-/blob/main/card.md',
      'https://git.example/acme/models/-/raw/main/card.md',
    ],
    [
      'a file on GitLab in its old form',
      'https://gitlab.com/acme/ml/models/blob/main/card.md',
      'https://gitlab.com/acme/ml/models/-/raw/main/card.md',
    ],
    [
      'a file on Bitbucket Cloud',
      'https://bitbucket.org/acme/models/src/main/card.md',
      'https://bitbucket.org/acme/models/raw/main/card.md',
    ],
    [
      'a file on Bitbucket Server',
      'https://git.example/bb/projects/ML/repos/models/browse/card.md?at=refs%2Fheads%2Frelease',
      'https://git.example/bb/projects/ML/repos/models/raw/card.md?at=refs%2Fheads%2Frelease',
    ],
    [
      'a file on Gitea',
      'https://codeberg.org/acme/models/src/branch/main/card.md',
      'https://codeberg.org/acme/models/raw/branch/main/card.md',
    ],
  ])('of %s is the file itself', (_what, page, raw) => {
    expect(rawAddress(page)).toBe(raw);
  });

  it.each([
    'https://git.example/card.md',
    'https://huggingface.co/acme/planner/raw/main/README.md',
    'https://github.com/acme/models',
    'https://github.com/acme/models/tree/main',
    'https://bitbucket.org/acme/models/raw/main/card.md',
    'https://wiki.example/pages/src/main/card',
    'nonsense',
  ])('of %s is not known', address => {
    expect(rawAddress(address)).toBeUndefined();
  });
});
