/** A person of the example company who speaks to the portal over HTTP, as scripts do. */
export class ApiPerson {
  readonly #api: string;
  readonly token: string;

  private constructor(api: string, token: string) {
    this.#api = api;
    this.token = token;
  }

  /** @param name - of the User, e.g. `nell.farrow` */
  static async signIn(baseUrl: string, name: string): Promise<ApiPerson> {
    const response = await fetch(`${baseUrl}/api/auth/persona/refresh`, {
      headers: { 'x-persona': name },
    });
    const { backstageIdentity } = await asJson(response);
    return new ApiPerson(`${baseUrl}/api`, backstageIdentity.token);
  }

  get(path: string): Promise<any> {
    return this.#send('GET', `model-release${path}`);
  }

  /** The titles of the releases that the portal's search finds, the best first. */
  async search(term: string): Promise<string[]> {
    const parameters = new URLSearchParams({
      term,
      'types[0]': 'model-release',
    });
    const { results } = await this.#send('GET', `search/query?${parameters}`);
    return results.map((result: any) => result.document.title);
  }

  post(path: string, body: object): Promise<any> {
    return this.#send('POST', `model-release${path}`, {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' },
    });
  }

  put(path: string, body: string): Promise<any> {
    return this.#send('PUT', `model-release${path}`, { body });
  }

  async #send(method: string, path: string, init: RequestInit = {}) {
    const response = await fetch(`${this.#api}/${path}`, {
      ...init,
      method,
      headers: { ...init.headers, Authorization: `Bearer ${this.token}` },
    });
    return asJson(response);
  }
}

async function asJson(response: Response): Promise<any> {
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${response.status} ${response.url}: ${text}`);
  }
  return JSON.parse(text);
}
