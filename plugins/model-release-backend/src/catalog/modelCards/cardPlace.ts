import { ScmIntegrations } from '@backstage/integration';
import { GitReading, readOnGitHost } from './gitReaders';

/** Where an address leads to, and who can go there. */
export type CardPlace =
  /** A file in a repository, named by the address under which the host's API has it. */
  | { kind: 'repository'; repository: string }
  /** A Git host, but the address is not plainly that of a file in one repository. */
  | { kind: 'unclear' }
  /** An object in a bucket that the portal has credentials for. */
  | { kind: 'bucket' }
  /** Any other host. The portal has no credentials for it. */
  | { kind: 'open' };

/** The repository that would be read, if the address names the same one. */
export function placeOf(reading: GitReading): CardPlace {
  const { origin, pathname } = new URL(reading.fetched);
  const found = reading.repository.exec(pathname);
  const isNamed = reading.named === undefined || reading.named === found?.[1];
  return found && isNamed
    ? { kind: 'repository', repository: `${origin}${found[0]}` }
    : { kind: 'unclear' };
}

function isInBucket({ host }: URL, integrations: ScmIntegrations): boolean {
  const { awsS3, azureBlobStorage, googleGcs } = integrations;
  return (
    awsS3.list().some(({ config }) => host.endsWith(config.host)) ||
    azureBlobStorage
      .list()
      .some(({ config }) =>
        host.endsWith(`${config.accountName}.${config.host}`),
      ) ||
    googleGcs.list().some(({ config }) => host === config.host)
  );
}

/**
 * Where a plain address leads to. A repository is judged by what Backstage would really fetch, not by
 * what the address looks like: its readers take addresses apart each in its own way.
 */
export async function cardPlace(
  url: URL,
  integrations: ScmIntegrations,
): Promise<CardPlace> {
  let reading: GitReading | undefined;
  try {
    reading = await readOnGitHost(url, integrations);
  } catch {
    return { kind: 'unclear' };
  }
  if (reading) {
    return placeOf(reading);
  }
  return { kind: isInBucket(url, integrations) ? 'bucket' : 'open' };
}
