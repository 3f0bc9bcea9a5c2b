import { Entity } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { CardPlace, cardPlace } from './cardPlace';
import { catalogFileOf } from './catalogFile';
import { plainUrl, withoutUser } from './plainUrl';
import { AllowedPlace, readAllowedPlaces } from './readAllowedPlaces';
import { REQUESTED_URL } from './requestedUrl';

/** An address that a card can be read from. */
export interface CardSource {
  url: string;
  /** Whether the portal has an integration for it, which may have credentials. */
  hasIntegration: boolean;
}

/** Where the model's catalog file was read from, if that was an address. */
interface Home {
  file: URL;
  place: CardPlace;
}

function catalogUrlOf(model: Entity): URL | undefined {
  try {
    const file = catalogFileOf(model);
    return file?.type === 'url' ? plainUrl(file.target) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an address is where the catalog file is: in its repository, or else in its folder. */
function isAtHome(url: URL, place: CardPlace, home: Home): boolean {
  switch (place.kind) {
    case 'repository':
      return (
        home.place.kind === 'repository' &&
        home.place.repository === place.repository
      );
    case 'bucket':
    case 'open': {
      const { origin, pathname } = home.file;
      const folder = pathname.slice(0, pathname.lastIndexOf('/') + 1);
      return url.origin === origin && url.pathname.startsWith(folder);
    }
    case 'unclear':
      return false;
    default:
      return place satisfies never;
  }
}

function describeHome(home: Home | undefined): string {
  if (!home) {
    return 'The catalog file of this model is not at a URL.';
  }
  const { file, place } = home;
  return `Cards of this model are read from the ${
    place.kind === 'repository'
      ? `repository of its catalog file, ${file.href}`
      : `folder of its catalog file, ${file.href}, and below`
  }.`;
}

/**
 * Decides which addresses the portal reads model cards from: those in the repository that the model's
 * catalog file is in, and what `modelRelease.modelCards.allow` lists. The portal reads with its own
 * credentials, so anything else would show people files that they cannot open themselves.
 */
export class CardSources {
  static fromConfig(config: Config): CardSources {
    return new CardSources(
      ScmIntegrations.fromConfig(config),
      readAllowedPlaces(config),
    );
  }

  private constructor(
    private readonly integrations: ScmIntegrations,
    private readonly allowed: readonly AllowedPlace[],
  ) {}

  /** The address of a path that is written in a catalog file, as its host resolves it. */
  resolve(path: string, catalogFile: string): string {
    return this.integrations.resolveUrl({ url: path, base: catalogFile });
  }

  /**
   * Fetches nothing.
   *
   * @param where - what names the address, as the beginning of a sentence
   * @throws ModelReleaseError `model_card_not_allowed` for an address that is not read
   */
  async admit(
    address: string,
    model: Entity,
    where: string,
  ): Promise<CardSource> {
    const url = plainUrl(address);
    if (!url) {
      throw this.#refusal(
        where,
        withoutUser(address),
        'because hosts read it in different ways. Write it with http or https, without a user name, and without escaped dots, backslashes or percent signs.',
      );
    }
    const place = await cardPlace(url, this.integrations);
    if (place.kind === 'unclear') {
      throw this.#refusal(
        where,
        url.href,
        'because Backstage does not take it for a file in a repository of that host. Write the address of the page on which the host shows the file, on GitLab with /-/blob/.',
      );
    }
    const isAllowed = this.allowed.some(it => it.covers(url));
    const home = await this.#homeOf(model);
    if (!isAllowed && !(home && isAtHome(url, place, home))) {
      throw this.#refusal(
        where,
        url.href,
        `because this portal may not read from there with its own credentials. ${describeHome(
          home,
        )} modelRelease.modelCards.allow lists ${
          this.#labels().join(', ') || 'nothing'
        }. Take the card from the catalog, paste it, or ask the portal team to have its place added there.`,
      );
    }
    return { url: url.href, hasIntegration: place.kind !== 'open' };
  }

  async #homeOf(model: Entity): Promise<Home | undefined> {
    const file = catalogUrlOf(model);
    return file && { file, place: await cardPlace(file, this.integrations) };
  }

  #labels(): string[] {
    return this.allowed.map(({ label }) => label);
  }

  #refusal(where: string, address: string, reason: string): ModelReleaseError {
    return new ModelReleaseError(
      'model_card_not_allowed',
      where === REQUESTED_URL
        ? `${address} is not read, ${reason}`
        : `${where}: ${address} is not read, ${reason}`,
      { address, allowed: this.#labels() },
    );
  }
}
