import { UrlReaderService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import {
  CreateReleaseRequest,
  MODEL_CARD_ANNOTATION,
} from '@model-release/backstage-plugin-model-release-common';
import { ModelCardReader, ModelCardText } from '../ports/ModelCardReader';
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

/**
 * Reads model cards: the text in the request, a URL (in the request or in the annotation
 * `model-release.dev/model-card`), or a file next to the model's catalog file.
 *
 * URLs go through Backstage's URL reader, so only configured hosts are reached. Files are read only
 * for models whose catalog file is a local one, and only from its folder and below. A card has at
 * most 1 MB. A card that cannot be read is a result, not an error.
 */
export class CatalogModelCardReader implements ModelCardReader {
  readonly #urlReader: UrlReaderService;

  constructor(options: { urlReader: UrlReaderService }) {
    this.#urlReader = options.urlReader;
  }

  async read(
    model: Entity,
    requested: CreateReleaseRequest['modelCard'],
  ): Promise<ModelCardText> {
    if (requested && 'text' in requested) {
      return requested.text.includes('\u0000')
        ? {
            problem:
              'modelCard.text contains a NUL character, so it is not text. Remove the character.',
          }
        : { text: requested.text, source: 'request' };
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
            new URL(target, location.target).href,
            where,
          );
        case 'file':
          return {
            text: await readNeighbourFile(
              location.target,
              target,
              MAX_CARD_BYTES,
            ),
            source: `from the catalog (${target})`,
          };
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
      const text = await readUrlText(this.#urlReader, url, MAX_CARD_BYTES);
      return { text, source: url };
    } catch (error) {
      return {
        problem: `The model card at ${url} (${where}) cannot be read: ${
          (error as Error).message
        }.`,
      };
    }
  }
}
