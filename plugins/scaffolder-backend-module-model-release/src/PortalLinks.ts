import { releasePath } from '@model-release/backstage-plugin-model-release-common';

/** Addresses of the portal's pages about releases. */
export class PortalLinks {
  readonly #listUrl: string;

  /**
   * @param baseUrl - where the portal is, `app.baseUrl`
   * @param pagePath - the path of the page that lists releases
   */
  constructor(baseUrl: string, pagePath: string) {
    this.#listUrl = `${baseUrl.replace(/\/+$/, '')}${pagePath}`;
  }

  /** The page that lists releases. */
  list(): string {
    return this.#listUrl;
  }

  /** The page of one release. */
  release(id: string): string {
    return releasePath(id, this.#listUrl);
  }
}
