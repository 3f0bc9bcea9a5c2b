import { json } from 'node:stream/consumers';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { FakeModelRelease } from './FakeModelRelease';

/** Stands where the model release plugin stands in a portal, and notes what is asked of it. */
export class WireRecorder {
  readonly fake = new FakeModelRelease();
  #requests: string[] = [];

  /** What was asked since it was last read, such as `POST /v1/releases?dryRun=true`. */
  takeRequests(): string[] {
    const requests = this.#requests;
    this.#requests = [];
    return requests;
  }

  plugin() {
    const answer = this.#answer.bind(this);
    return createBackendPlugin({
      pluginId: 'model-release',
      register(registration) {
        registration.registerInit({
          deps: { router: coreServices.httpRouter },
          async init({ router }) {
            router.use(async (request, response) => {
              const body = request.method === 'POST' ? await json(request) : {};
              response.json(await answer(request.method, request.url, body));
            });
          },
        });
      },
    });
  }

  async #answer(method: string, url: string, body: any): Promise<object> {
    const [path, query = ''] = url.split('?');
    const isGate = path === '/v1/gate';
    this.#requests.push(`${method} ${isGate ? path : url}`);
    if (isGate) {
      const question = Object.fromEntries(new URLSearchParams(query)) as any;
      return this.fake.checkGate(question);
    }
    return query === 'dryRun=true'
      ? this.fake.previewRelease(body)
      : this.fake.createRelease(body);
  }
}
