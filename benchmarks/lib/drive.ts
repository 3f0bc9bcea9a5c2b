import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/** One request of an operation. */
export interface Call {
  method?: 'GET' | 'POST';
  /** Behind the base URL. */
  path: string;
  token: string;
  body?: object;
}

/** What came of a call. */
export interface Answer {
  status: number;
  text: string;
}

/** How an operation went for as long as it was repeated. */
export interface Slice {
  count: number;
  seconds: number;
  latencies: number[];
}

/** Keeps connections open between calls, as a proxy in front of a back end does. */
export class Driver {
  readonly #agent: Agent;
  readonly #url: URL;
  readonly #concurrency: number;

  constructor(baseUrl: string, concurrency: number) {
    this.#concurrency = concurrency;
    this.#url = new URL(baseUrl);
    this.#agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  }

  #send({ method = 'GET', path, token, body }: Call): Promise<Answer> {
    const content = body && JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent: this.#agent,
          host: '127.0.0.1',
          port: this.#url.port,
          method,
          path,
          headers: {
            Authorization: `Bearer ${token}`,
            ...(content && {
              'Content-Type': 'application/json',
              'Content-Length': Buffer.byteLength(content),
            }),
          },
        },
        response => {
          const chunks: Buffer[] = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(content);
    });
  }

  /** @throws Error when the answer is another than the operation is measured for */
  async callWell(call: Call): Promise<Answer> {
    const answer = await this.#send(call);
    if (answer.status !== 200 && answer.status !== 201) {
      const { method = 'GET', path } = call;
      const said = answer.text.slice(0, 500);
      throw new Error(`${method} ${path}: ${answer.status} ${said}`);
    }
    return answer;
  }

  /** Repeats an operation from several callers at once, until the time is over or there is nothing left to do. */
  async repeat(next: () => Call | undefined, seconds: number): Promise<Slice> {
    const latencies: number[] = [];
    const started = performance.now();
    const end = started + seconds * 1000;
    const caller = async () => {
      for (let call = next(); call; call = next()) {
        const sent = performance.now();
        await this.callWell(call);
        const now = performance.now();
        latencies.push(now - sent);
        if (now > end) {
          return;
        }
      }
    };
    await Promise.all(Array.from({ length: this.#concurrency }, caller));
    const took = (performance.now() - started) / 1000;
    return { count: latencies.length, seconds: took, latencies };
  }

  close(): void {
    this.#agent.destroy();
  }
}
