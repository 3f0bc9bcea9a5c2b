import { AuthService } from '@backstage/backend-plugin-api';
import {
  DocumentCollatorFactory,
  IndexableDocument,
} from '@backstage/plugin-search-common';
import {
  ModelReleaseApi,
  modelReleaseReadPermission,
  RELEASE_DOCUMENT_TYPE,
} from '@model-release/backstage-plugin-model-release-common';
import { Readable } from 'node:stream';
import { toDocument } from './toDocument';

/** The most that the back end answers at once. */
const PAGE_SIZE = 100;

/** What the collator needs. @public */
export interface ModelReleaseCollatorOptions {
  api: Pick<ModelReleaseApi, 'listReleases'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials' | 'getPluginRequestToken'>;
  /** Path of the page with all releases. */
  pagePath: string;
}

/**
 * Reads all releases, page by page, as the search back end. Each document names its release, so that the
 * search asks for every result whether the reader may read it.
 *
 * @public
 */
export class ModelReleaseCollatorFactory implements DocumentCollatorFactory {
  readonly type = RELEASE_DOCUMENT_TYPE;
  readonly visibilityPermission = modelReleaseReadPermission;

  static create(
    options: ModelReleaseCollatorOptions,
  ): ModelReleaseCollatorFactory {
    return new ModelReleaseCollatorFactory(options);
  }

  private constructor(private readonly options: ModelReleaseCollatorOptions) {}

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  async *#documents(): AsyncGenerator<IndexableDocument> {
    const { api, pagePath } = this.options;
    let cursor: string | undefined;
    do {
      // In the order in which nothing moves between the pages while they are read.
      const page = await api.listReleases(
        { orderBy: 'createdAt', limit: PAGE_SIZE, cursor },
        { token: await this.#token() },
      );
      for (const release of page.items) {
        yield {
          ...toDocument(release, pagePath),
          authorization: { resourceRef: release.id },
        };
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
  }

  /** Of each page anew: a token lasts shorter than reading very many releases. */
  async #token(): Promise<string> {
    const { auth } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'model-release',
    });
    return token;
  }
}
