import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { ScmIntegrationRegistry } from '@backstage/integration';
import {
  CreateReleaseRequest,
  MODEL_CARD_ANNOTATION,
} from '@model-release/backstage-plugin-model-release-common';
import { ModelCardReader, ModelCardText } from '../ports/ModelCardReader';
import { isWebPage } from '../readers/modelCard/isWebPage';
import { rawAddress } from './rawAddress';
import { readNeighbourFile } from './readNeighbourFile';
import { readUrlText } from '../lib/readUrlText';

const MAX_CARD_BYTES = 1_000_000;

/** Where the model's catalog file is. */
function locationOf({ metadata }: Entity) {
  const ref =
    metadata.annotations?.[ANNOTATION_LOCATION] ??
    metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
  return ref === undefined ? undefined : parseLocationRef(ref);
}

/** What to do about a card that is a web page. */
function adviceForPage(address: string): string {
  const raw = rawAddress(address);
  return raw === undefined
    ? 'Use the address of the file itself, often called “raw”; if there is none without signing in, have an integration configured for its host.'
    : `Use the address of the file itself: ${raw}`;
}

/**
 * A card as it was read, unless it is a page around a card, or one to sign in with.
 *
 * @param where - the card, as the beginning of a sentence
 * @param advice - what to do about a page
 */
function cardOf(
  { text, source }: { text: string; source: string },
  where: string,
  advice: string,
): ModelCardText {
  return isWebPage(text)
    ? { problem: `${where} is a web page, not a model card. ${advice}` }
    : { text, source };
}

function readRequestText(text: string): ModelCardText {
  return text.includes('\u0000')
    ? {
        problem:
          'modelCard.text contains a NUL character, so it is not text. Remove the character.',
      }
    : cardOf(
        { text, source: 'request' },
        'modelCard.text',
        'Send the Markdown of the card.',
      );
}

async function readFile(
  catalogFile: string,
  path: string,
  where: string,
): Promise<ModelCardText> {
  const text = await readNeighbourFile(catalogFile, path, MAX_CARD_BYTES);
  return cardOf(
    { text, source: `from the catalog (${path})` },
    `The model card ${path} (${where})`,
    'Name the file with the Markdown of the card.',
  );
}

/**
 * Reads model cards: the text in the request, a URL (in the request or in the annotation
 * `model-release.dev/model-card`), or a file next to the model's catalog file.
 *
 * URLs go through Backstage's URL reader, so only configured hosts are reached. A path is resolved as
 * the integration of its host does it, so the card comes from the branch of the catalog file. Files are
 * read only for models whose catalog file is a local one, and only from its folder and below. A card has
 * at most 1 MB, and is no web page. A card that cannot be read is a result, not an error.
 */
export class CatalogModelCardReader implements ModelCardReader {
  constructor(
    private readonly options: {
      integrations: Pick<ScmIntegrationRegistry, 'resolveUrl'>;
      urlReader: UrlReaderService;
    },
  ) {}

  async read(
    model: Entity,
    requested: CreateReleaseRequest['modelCard'],
  ): Promise<ModelCardText> {
    if (requested && 'text' in requested) {
      return readRequestText(requested.text);
    }
    if (requested) {
      return this.readUrl(requested.url, 'modelCard.url');
    }
    const target = model.metadata.annotations?.[MODEL_CARD_ANNOTATION]?.trim();
    return target
      ? this.readAnnotated(model, target)
      : {
          problem: `No model card found. Provide modelCard in the request, or add the annotation ${MODEL_CARD_ANNOTATION} to the model, with a URL or a path relative to its catalog file.`,
        };
  }

  private async readAnnotated(
    model: Entity,
    target: string,
  ): Promise<ModelCardText> {
    const where = `the annotation ${MODEL_CARD_ANNOTATION}`;
    if (/^https?:\/\//i.test(target)) {
      return this.readUrl(target, where);
    }
    try {
      const location = locationOf(model);
      switch (location?.type) {
        case 'url':
          return await this.readUrl(
            this.options.integrations.resolveUrl({
              url: target,
              base: location.target,
            }),
            where,
          );
        case 'file':
          return await readFile(location.target, target, where);
        default:
          return {
            problem: `The annotation ${MODEL_CARD_ANNOTATION} is the path ${target}, but the model has no catalog file that it could be relative to. Use a URL.`,
          };
      }
    } catch (error) {
      return {
        problem: `The model card ${target} (${where}) cannot be read: ${
          (error as Error).message
        }.`,
      };
    }
  }

  private async readUrl(url: string, where: string): Promise<ModelCardText> {
    try {
      const { urlReader } = this.options;
      const text = await readUrlText(urlReader, url, MAX_CARD_BYTES);
      return cardOf(
        { text, source: url },
        `The model card at ${url} (${where})`,
        adviceForPage(url),
      );
    } catch (error) {
      return {
        problem: `The model card at ${url} (${where}) cannot be read: ${
          (error as Error).message
        }.`,
      };
    }
  }
}
