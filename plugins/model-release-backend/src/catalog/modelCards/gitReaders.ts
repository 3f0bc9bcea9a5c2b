import {
  getAzureFileFetchUrl,
  getBitbucketCloudFileFetchUrl,
  getBitbucketServerFileFetchUrl,
  getGerritFileContentsApiUrl,
  getGiteaFileContentsUrl,
  getGithubFileFetchUrl,
  getGitLabFileFetchUrl,
  getHarnessFileContentsUrl,
  ScmIntegrations,
} from '@backstage/integration';

/** What one of Backstage's readers for Git hosts makes of an address. */
export interface GitReading {
  /** What it asks the host for. */
  fetched: string;
  /** In the path of `fetched`: everything up to the repository, the first that is there. Its name is the group. */
  repository: RegExp;
  /**
   * The repository as the address itself names it, in its fixed place. Only where the reader does not go
   * by fixed places: what it finds has to be the same.
   */
  named?: string;
}

/**
 * @returns `undefined` when the reader does not have the host of the address
 * @throws Error when the address is not that of a file there
 */
type GitReader = (
  url: URL,
  integrations: ScmIntegrations,
) => GitReading | undefined | Promise<GitReading | undefined>;

/** `owner/name` at the beginning of a path. */
function ownerAndName({ pathname }: URL): string {
  return pathname.split('/').slice(1, 3).join('/');
}

const azure: GitReader = ({ href }, integrations) =>
  integrations.azure.byUrl(href) && {
    fetched: getAzureFileFetchUrl(href),
    repository: /^.*?\/_apis\/git\/repositories\/([^/]+)\/items$/,
  };

const bitbucketCloud: GitReader = (url, integrations) => {
  const found = integrations.bitbucketCloud.byUrl(url.href);
  return (
    found && {
      fetched: getBitbucketCloudFileFetchUrl(url.href, found.config),
      repository: /^.*?\/repositories\/([^/]+\/[^/]+)\/src\//,
      named: ownerAndName(url),
    }
  );
};

const bitbucketServer: GitReader = ({ href, pathname }, integrations) => {
  const config = integrations.bitbucketServer.byUrl(href)?.config;
  if (!config) {
    return undefined;
  }
  const base = new URL(config.apiBaseUrl).pathname.split('/rest/api/')[0];
  const path = pathname.startsWith(`${base}/`)
    ? pathname.slice(base.length)
    : '';
  return {
    fetched: getBitbucketServerFileFetchUrl(href, config),
    repository: /^.*?\/projects\/([^/]+\/repos\/[^/]+)\/raw\//,
    named: path
      .replace(/^\/users\//, '/projects/~')
      .split('/')
      .slice(2, 5)
      .join('/'),
  };
};

const gerrit: GitReader = ({ href, host }, integrations) => {
  const found = integrations.gerrit
    .list()
    .find(({ config }) => new URL(config.gitilesBaseUrl!).host === host);
  return (
    found && {
      fetched: getGerritFileContentsApiUrl(found.config, href),
      repository: /^.*?\/projects\/([^/]+)(?=\/(?:branches|commits)\/)/,
    }
  );
};

const github: GitReader = (url, integrations) => {
  const found = integrations.github.byUrl(url.href);
  return (
    found && {
      // The other one of its two end points has the same owner and name, but not their beginning.
      fetched: getGithubFileFetchUrl(
        url.href,
        { ...found.config, apiBaseUrl: url.origin },
        { type: 'token', token: 'any' },
      ),
      repository: /^\/repos\/([^/]+\/[^/]+)\/contents\//,
      named: ownerAndName(url),
    }
  );
};

const gitea: GitReader = ({ href }, integrations) => {
  const found = integrations.gitea.byUrl(href);
  return (
    found && {
      fetched: getGiteaFileContentsUrl(found.config, href),
      repository: /^.*?\/api\/v1\/repos\/([^/]+\/[^/]+)\/contents\//,
    }
  );
};

const gitlab: GitReader = async ({ href, pathname }, integrations) => {
  const found = integrations.gitlab.byUrl(href);
  if (!found) {
    return undefined;
  }
  if (pathname.includes('/-/jobs/artifacts/')) {
    throw new Error('the artifact of a job is not a file of the repository');
  }
  return {
    fetched: await getGitLabFileFetchUrl(href, found.config),
    repository: /^.*?\/api\/v4\/projects\/([^/]+)\/repository\/files\//,
  };
};

/** Account, organization, project and repository; the two in the middle may be missing. */
const HARNESS_PATH =
  /^\/ng\/account\/([^/]+)\/[^/]+\/code(?:\/orgs\/([^/]+))?(?:\/projects\/([^/]+))?\/repos\/([^/]+)\/(?:files|edit)\//;

const harness: GitReader = ({ href, pathname }, integrations) => {
  const found = integrations.harness.byUrl(href);
  const [, ...names] = HARNESS_PATH.exec(pathname) ?? [];
  return (
    found && {
      fetched: getHarnessFileContentsUrl(found.config, href),
      repository: /^\/gateway\/code\/api\/v1\/repos\/(.+?)\/\+\/raw\//,
      named: names.filter(Boolean).join('/'),
    }
  );
};

const awsCodeCommit: GitReader = ({ href, host, pathname }, integrations) =>
  pathname.startsWith('/codesuite/codecommit') &&
  integrations.awsCodeCommit
    .list()
    .some(({ config }) => host.endsWith(config.host))
    ? {
        fetched: href,
        repository: /^\/codesuite\/codecommit\/repositories\/([^/]+)\/browse\//,
      }
    : undefined;

/** In the order in which Backstage asks them. */
const READERS: readonly GitReader[] = [
  azure,
  bitbucketCloud,
  bitbucketServer,
  gerrit,
  github,
  gitea,
  gitlab,
  harness,
  awsCodeCommit,
];

/**
 * What Backstage makes of an address on a Git host.
 *
 * @returns `undefined` when it is on no Git host that the portal knows
 * @throws Error when it is, but is not the address of a file there
 */
export async function readOnGitHost(
  url: URL,
  integrations: ScmIntegrations,
): Promise<GitReading | undefined> {
  for (const reader of READERS) {
    const reading = await reader(url, integrations);
    if (reading) {
      return reading;
    }
  }
  return undefined;
}
