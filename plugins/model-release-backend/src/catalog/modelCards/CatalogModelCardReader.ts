import {
  AuditorService,
  BackstageCredentials,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CreateReleaseRequest,
  MODEL_CARD_ANNOTATION,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';
import { describeFailure } from '../../lib/describeFailure';
import { readOpenUrlText, readUrlText } from '../../lib/readUrlText';
import { ModelCardReader, ModelCardText } from '../../ports/ModelCardReader';
import { AskedCard, auditedRead } from './auditedRead';
import { cardAt, cardInFile, cardInRequest } from './cardOf';
import { CardSources } from './CardSources';
import { catalogFileOf } from './catalogFile';
import { readNeighbourFile } from './readNeighbourFile';
import { REQUESTED_URL } from './requestedUrl';

const MAX_CARD_BYTES = 1_000_000;

/** Why a card could not be read, as a problem. A refusal is none. */
function problemOf(error: unknown, card: string): ModelCardText {
  if (error instanceof ModelReleaseError) {
    throw error;
  }
  return { problem: `${card} cannot be read: ${describeFailure(error)}.` };
}

/**
 * Reads model cards: the text in the request, a URL (in the request or in the annotation
 * `model-release.dev/model-card`), or a file next to the model's catalog file.
 *
 * Of URLs, only those are read that {@link CardSources} admits: through Backstage's URL reader where
 * there is an integration, and without any credentials elsewhere. A path is resolved as the integration
 * of its host does it, so the card comes from the branch of the catalog file. Files are read only for
 * models whose catalog file is a local one, and only from its folder and below. Every read is in the
 * audit log. A card has at most 1 MB, and is no web page. A card that cannot be read is a result, not an
 * error.
 */
export class CatalogModelCardReader implements ModelCardReader {
  constructor(
    private readonly options: {
      auditor: AuditorService;
      sources: CardSources;
      urlReader: UrlReaderService;
    },
  ) {}

  /** @throws ModelReleaseError `model_card_not_allowed` for a URL that is not read */
  async read(
    model: Entity,
    requested: CreateReleaseRequest['modelCard'],
    credentials: BackstageCredentials,
  ): Promise<ModelCardText> {
    if (requested && 'text' in requested) {
      return cardInRequest(requested.text);
    }
    if (requested) {
      const where = REQUESTED_URL;
      return this.#readUrl(requested.url, { model, credentials, where });
    }
    const target = model.metadata.annotations?.[MODEL_CARD_ANNOTATION]?.trim();
    const where = `the annotation ${MODEL_CARD_ANNOTATION}`;
    return target
      ? this.#readAnnotated(target, { model, credentials, where })
      : {
          problem: `The catalog names no model card for this model. Provide one in the request, or add the annotation ${MODEL_CARD_ANNOTATION} to the model, with a URL or a path relative to its catalog file.`,
        };
  }

  async #readAnnotated(
    target: string,
    asked: AskedCard,
  ): Promise<ModelCardText> {
    if (/^https?:\/\//i.test(target)) {
      return this.#readUrl(target, asked);
    }
    try {
      const file = catalogFileOf(asked.model);
      switch (file?.type) {
        case 'url': {
          const url = this.options.sources.resolve(target, file.target);
          return await this.#readUrl(url, asked);
        }
        case 'file':
          return await this.#readFile(file.target, target, asked);
        default:
          return {
            problem: `The annotation ${MODEL_CARD_ANNOTATION} is the path ${target}, but the model has no catalog file that it could be relative to. Use a URL.`,
          };
      }
    } catch (error) {
      return problemOf(error, `The model card ${target} (${asked.where})`);
    }
  }

  async #readFile(
    catalogFile: string,
    path: string,
    asked: AskedCard,
  ): Promise<ModelCardText> {
    const text = await auditedRead(
      this.options.auditor,
      `${path} next to ${catalogFile}`,
      asked,
      () => readNeighbourFile(catalogFile, path, MAX_CARD_BYTES),
    );
    return cardInFile(path, text, asked.where);
  }

  async #readUrl(address: string, asked: AskedCard): Promise<ModelCardText> {
    const { auditor, sources, urlReader } = this.options;
    const { model, where } = asked;
    const { url, hasIntegration } = await sources.admit(address, model, where);
    try {
      const text = await auditedRead(auditor, url, asked, () =>
        hasIntegration
          ? readUrlText(urlReader, url, MAX_CARD_BYTES)
          : readOpenUrlText(url, MAX_CARD_BYTES),
      );
      return cardAt(url, text, where);
    } catch (error) {
      const card = `The model card at ${url}`;
      return problemOf(
        error,
        where === REQUESTED_URL ? card : `${card} (${where})`,
      );
    }
  }
}
