import { JsonObject } from '@backstage/types';
import { releasePath } from '@model-release/backstage-plugin-model-release-common';

/** Addresses of the portal's pages about releases. */
export class PortalLinks {
  readonly #listUrl: string;
  readonly #baseUrl: string;
  readonly #pagePath: string;

  /**
   * @param baseUrl - where the portal is, `app.baseUrl`
   * @param pagePath - the path of the page that lists releases
   */
  constructor(baseUrl: string, pagePath: string) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
    this.#pagePath = pagePath;
    this.#listUrl = `${this.#baseUrl}${pagePath}`;
  }

  /** The page that lists releases. */
  list(): string {
    return this.#listUrl;
  }

  /** The same page, for links within the portal. */
  listPath(): string {
    return this.#pagePath;
  }

  /** The page of one release, for links within the portal. */
  pathOf(id: string): string {
    return releasePath(id, this.#pagePath);
  }

  /**
   * The form of a template, filled in.
   *
   * @param template - its whole ref, `template:default/release-model`
   */
  form(template: string, filledIn: JsonObject): string {
    const [namespace, name] = template.replace(/^[^:]*:/, '').split('/');
    const query = new URLSearchParams({ formData: JSON.stringify(filledIn) });
    return `${this.#baseUrl}/create/templates/${namespace}/${name}?${query}`;
  }

  /** The page of one release. */
  release(id: string): string {
    return releasePath(id, this.#listUrl);
  }
}
