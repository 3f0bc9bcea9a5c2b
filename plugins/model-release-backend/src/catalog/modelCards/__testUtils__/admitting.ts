import { ConfigReader } from '@backstage/config';
import { model } from '../../__testUtils__/entities';
import { CardSource, CardSources } from '../CardSources';

export const LOCATION = 'backstage.io/managed-by-location';
export const WHERE = 'modelCard.url';

/** The public hosts are there by themselves; these are of the kinds that companies run. */
const integrations = {
  azure: [{ host: 'azure.example' }],
  awsCodeCommit: [{ region: 'eu-west-1' }],
  awsS3: [
    { endpoint: 'https://s3.example', s3ForcePathStyle: true },
    { accessKeyId: 'any', secretAccessKey: 'any' },
  ],
  azureBlobStorage: [{ accountName: 'acme' }],
  bitbucketServer: [
    {
      host: 'bitbucket.example',
      apiBaseUrl: 'https://bitbucket.example/git/rest/api/1.0',
    },
  ],
  gerrit: [
    {
      host: 'gerrit.example',
      gitilesBaseUrl: 'https://gitiles.example/gitiles',
    },
  ],
  gitea: [{ host: 'gitea.example' }],
  github: [
    { host: 'github.com', token: 'any' },
    { host: 'ghe.example', apiBaseUrl: 'https://ghe.example/api/v3' },
    { host: 'raw.example', rawBaseUrl: 'https://raw.example/raw' },
  ],
  gitlab: [
    {
      host: 'gitlab.example',
      apiBaseUrl: 'https://gitlab.example/git/api/v4',
      baseUrl: 'https://gitlab.example/git',
    },
  ],
  harness: [{ host: 'harness.example' }],
};

/** With these hosts, and what `modelRelease.modelCards.allow` lists. */
export function sources(allow?: object[]): CardSources {
  const modelRelease = allow && { modelCards: { allow } };
  return CardSources.fromConfig(
    new ConfigReader({ integrations, modelRelease }),
  );
}

const modelAt = (location: string) => model([], { [LOCATION]: location });

/** For a model that was read from this catalog file. */
export const admit = (address: string, catalogFile: string, allow?: object[]) =>
  sources(allow).admit(address, modelAt(`url:${catalogFile}`), WHERE);

/** Whatever is refused here has one code, and words of its own. */
export const expectRefused = (
  admission: Promise<CardSource>,
  message: RegExp,
) =>
  expect(admission).rejects.toMatchObject({
    code: 'model_card_not_allowed',
    message: expect.stringMatching(message),
  });

export const expectNotRead = (
  address: string,
  catalogFile: string,
  allow?: object[],
) => expectRefused(admit(address, catalogFile, allow), /is not read/);
