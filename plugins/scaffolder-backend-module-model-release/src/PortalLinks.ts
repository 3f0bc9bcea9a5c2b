/** Addresses of the portal's pages about releases. */
export class PortalLinks {
  readonly #listUrl: string;

  /** @param baseUrl - where the portal is, `app.baseUrl` */
  constructor(baseUrl: string) {
    this.#listUrl = `${baseUrl.replace(/\/+$/, '')}/model-releases`;
  }

  /** The page that lists releases. */
  list(): string {
    return this.#listUrl;
  }

  /** The page of one release. */
  release(id: string): string {
    return `${this.#listUrl}/${encodeURIComponent(id)}`;
  }
}
