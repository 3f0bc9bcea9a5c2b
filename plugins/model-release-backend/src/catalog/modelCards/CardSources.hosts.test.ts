import { admit, expectNotRead } from './__testUtils__/admitting';

/** Of each kind of Git host: a catalog file, files of the same repository, and what is none of it. */
const GIT_HOSTS: Array<[string, string, string[], string[]]> = [
  [
    'GitHub',
    'https://github.com/acme/models/blob/main/planner/catalog-info.yaml',
    [
      'https://github.com/acme/models/tree/main/planner/card.md',
      'https://github.com/acme/models/blob/other/docs/card.md',
      'https://github.com/acme/models/raw/main/card.md',
      'https://GitHub.com:443/acme/models/blob/main/card.md?plain=1#L1',
      'https://github.com/acme/models/blob/main/x/../card.md',
      'https://github.com/acme/models/blob/main/model%20cards/card.md',
      'https://github.com/acme/models/blob/main/src/blob/raw/card.md',
    ],
    [
      'https://github.com/acme/secret/blob/main/card.md',
      'https://github.com/other/models/blob/main/card.md',
      'https://github.com/acme/models-secret/blob/main/card.md',
      'https://github.com/acme/models.git/blob/main/card.md',
      'https://github.com/acme/models/blob/main/../../../secret/blob/main/card.md',
      'https://github.com/acme/models/wiki/card.md',
      'https://github.com/acme/models',
      'http://github.com/acme/models/blob/main/card.md',
      'https://github.com:8443/acme/models/blob/main/card.md',
      'https://ghe.example/acme/models/blob/main/card.md',
      'https://raw.githubusercontent.com/acme/models/main/card.md',
      'https://api.github.com/repos/acme/models/contents/card.md',
    ],
  ],
  [
    'GitHub Enterprise',
    'https://ghe.example/acme/models/blob/main/catalog-info.yaml',
    ['https://ghe.example/acme/models/blob/other/card.md'],
    [
      'https://ghe.example/acme/secret/blob/main/card.md',
      'https://github.com/acme/models/blob/main/card.md',
    ],
  ],
  [
    'a GitHub without its API',
    'https://raw.example/acme/models/blob/main/catalog-info.yaml',
    ['https://raw.example/acme/models/blob/other/card.md'],
    ['https://raw.example/acme/secret/blob/main/card.md'],
  ],
  [
    'GitLab, with groups in groups, below a path',
    'https://gitlab.example/git/acme/ml/models/-/blob/main/catalog-info.yaml',
    [
      'https://gitlab.example/git/acme/ml/models/-/blob/other/card.md',
      'https://gitlab.example/git/acme/ml/models/blob/main/card.md',
      'https://gitlab.example/git/acme/ml/models/-/blob/release%2F1/card.md',
    ],
    [
      'https://gitlab.example/git/acme/ml/-/blob/main/card.md',
      'https://gitlab.example/git/acme/ml/models/secret/-/blob/main/card.md',
      'https://gitlab.example/git/acme/models/-/blob/main/card.md',
      'https://gitlab.example/acme/ml/models/-/blob/main/card.md',
      'https://gitlab.example/git/acme/ml/models/-/jobs/artifacts/main/raw/blob/card.md?job=x',
      'https://gitlab.example/git/acme/secret/-/jobs/artifacts/main/raw/acme/ml/models/-/blob/main/card.md',
    ],
  ],
  [
    'Bitbucket Cloud',
    'https://bitbucket.org/acme/models/src/main/catalog-info.yaml',
    ['https://bitbucket.org/acme/models/src/other/card.md'],
    ['https://bitbucket.org/acme/secret/src/main/card.md'],
  ],
  [
    'Bitbucket Server, in a project',
    'https://bitbucket.example/git/projects/ACME/repos/models/browse/catalog-info.yaml?at=refs%2Fheads%2Fmain',
    [
      'https://bitbucket.example/git/projects/ACME/repos/models/browse/card.md?at=refs%2Fheads%2Fother',
      'https://bitbucket.example/git/projects/ACME/repos/models/raw/card.md',
    ],
    [
      'https://bitbucket.example/git/projects/ACME/repos/secret/browse/card.md',
      'https://bitbucket.example/git/projects/OTHER/repos/models/browse/card.md',
      'https://bitbucket.example/git/users/ACME/repos/models/browse/card.md',
      'https://bitbucket.example/projects/ACME/repos/models/browse/card.md',
    ],
  ],
  [
    'Bitbucket Server, of a user',
    'https://bitbucket.example/git/users/nell/repos/models/browse/catalog-info.yaml',
    [
      'https://bitbucket.example/git/users/nell/repos/models/browse/card.md',
      'https://bitbucket.example/git/projects/~nell/repos/models/browse/card.md',
    ],
    [
      'https://bitbucket.example/git/users/otto/repos/models/browse/card.md',
      'https://bitbucket.example/git/projects/nell/repos/models/browse/card.md',
    ],
  ],
  [
    'Azure DevOps',
    'https://dev.azure.com/acme/machine%20learning/_git/models?path=%2Fcatalog-info.yaml&version=GBmain',
    [
      'https://dev.azure.com/acme/machine%20learning/_git/models?path=%2Fdocs%2Fcard.md&version=GBother',
      'https://dev.azure.com/acme/machine%20learning/_git/models?path=/card.md',
    ],
    [
      'https://dev.azure.com/acme/machine%20learning/_git/secret?path=/card.md',
      'https://dev.azure.com/acme/other/_git/models?path=/card.md',
      'https://dev.azure.com/other/machine%20learning/_git/models?path=/card.md',
      'https://dev.azure.com/acme/machine%20learning/_git/models',
      'https://dev.azure.com/acme/machine%20learning/_git/models?path=/../../secret/card.md',
      'https://azure.example/acme/machine%20learning/_git/models?path=/card.md',
    ],
  ],
  [
    'Azure DevOps, in a repository that is called as its project is',
    'https://dev.azure.com/acme/_git/models?path=/catalog-info.yaml',
    ['https://dev.azure.com/acme/models/_git/models?path=/card.md'],
    ['https://dev.azure.com/acme/models/_git/secret?path=/card.md'],
  ],
  [
    'Gitea',
    'https://gitea.example/acme/models/src/branch/main/catalog-info.yaml',
    ['https://gitea.example/acme/models/src/branch/other/card.md'],
    [
      'https://gitea.example/acme/secret/src/branch/main/card.md',
      'http://gitea.example/acme/models/src/branch/main/card.md',
      'https://gitea.example/acme/models?/src/branch/main/card.md',
    ],
  ],
  [
    'Gerrit, with its files on another host',
    'https://gitiles.example/gitiles/ml/models/+/refs/heads/main/catalog-info.yaml',
    [
      'https://gitiles.example/gitiles/ml/models/+/refs/heads/other/card.md',
      `https://gitiles.example/gitiles/ml/models/+/${'0'.repeat(40)}/card.md`,
    ],
    [
      'https://gitiles.example/gitiles/ml/secret/+/refs/heads/main/card.md',
      'https://gitiles.example/gitiles/models/+/refs/heads/main/card.md',
      'https://gerrit.example/ml/models/+/refs/heads/main/card.md',
    ],
  ],
  [
    'Harness',
    'https://harness.example/ng/account/acme/module/code/orgs/ml/projects/serving/repos/models/files/main/~/catalog-info.yaml',
    [
      'https://harness.example/ng/account/acme/module/code/orgs/ml/projects/serving/repos/models/files/other/~/card.md',
    ],
    [
      'https://harness.example/ng/account/acme/module/code/orgs/ml/projects/serving/repos/secret/files/main/~/card.md',
      'https://harness.example/ng/account/acme/module/code/orgs/ml/projects/other/repos/models/files/main/~/card.md',
      'https://harness.example/ng/account/other/module/code/orgs/ml/projects/serving/repos/models/files/main/~/card.md',
    ],
  ],
  [
    'CodeCommit',
    'https://eu-west-1.console.aws.amazon.com/codesuite/codecommit/repositories/models/browse/refs/heads/main/--/catalog-info.yaml',
    [
      'https://eu-west-1.console.aws.amazon.com/codesuite/codecommit/repositories/models/browse/refs/heads/other/--/card.md',
    ],
    [
      'https://eu-west-1.console.aws.amazon.com/codesuite/codecommit/repositories/secret/browse/refs/heads/main/--/card.md',
      'https://us-east-1.console.aws.amazon.com/codesuite/codecommit/repositories/models/browse/refs/heads/main/--/card.md',
    ],
  ],
];

/** Hosts without repositories: a catalog file, what is in its folder, and what is not. */
const FOLDERS: Array<[string, string, string[], string[]]> = [
  [
    'S3, with the bucket in the host',
    'https://acme-models.s3.eu-west-1.amazonaws.com/planner/catalog-info.yaml',
    ['https://acme-models.s3.eu-west-1.amazonaws.com/planner/cards/card.md'],
    [
      'https://acme-models.s3.eu-west-1.amazonaws.com/secret/card.md',
      'https://acme-models.s3.eu-west-1.amazonaws.com/planner-secret/card.md',
      'https://acme-secret.s3.eu-west-1.amazonaws.com/planner/card.md',
      'https://s3.eu-west-1.amazonaws.com/acme-models/planner/card.md',
    ],
  ],
  [
    'S3, with the bucket in the path',
    'https://s3.example/models/catalog-info.yaml',
    ['https://s3.example/models/card.md'],
    ['https://s3.example/secret/card.md'],
  ],
  [
    'Google Cloud Storage',
    'https://storage.cloud.google.com/models/catalog-info.yaml',
    ['https://storage.cloud.google.com/models/card.md'],
    ['https://storage.cloud.google.com/secret/card.md'],
  ],
  [
    'Azure Blob Storage',
    'https://acme.blob.core.windows.net/models/catalog-info.yaml',
    ['https://acme.blob.core.windows.net/models/card.md'],
    ['https://acme.blob.core.windows.net/secret/card.md'],
  ],
  [
    'any other host',
    'https://files.example/models/catalog-info.yaml',
    ['https://files.example/models/cards/card.md?version=2'],
    [
      'https://files.example/card.md',
      'https://files.example/models/../secret/card.md',
      'https://files.example:8443/models/card.md',
      'http://files.example/models/card.md',
      'https://other.files.example/models/card.md',
    ],
  ],
];

describe('an address of a model card', () => {
  describe.each(GIT_HOSTS)('on %s', (_host, catalogFile, same, others) => {
    it.each(same)(
      'is read in the repository of the catalog file: %s',
      async address => {
        const url = new URL(address);
        url.hash = '';
        expect(await admit(address, catalogFile)).toEqual({
          url: url.href,
          hasIntegration: true,
        });
      },
    );

    it.each(others)('is not read elsewhere: %s', async address => {
      await expectNotRead(address, catalogFile);
    });
  });

  describe.each(FOLDERS)('on %s', (host, catalogFile, below, others) => {
    it.each(below)(
      'is read below the folder of the catalog file: %s',
      async address => {
        expect(await admit(address, catalogFile)).toEqual({
          url: address,
          hasIntegration: host !== 'any other host',
        });
      },
    );

    it.each(others)('is not read elsewhere: %s', async address => {
      await expectNotRead(address, catalogFile);
    });
  });
});
