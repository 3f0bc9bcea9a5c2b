import {
  CreateReleaseRequest,
  GateAnswer,
  GateQuery,
  ModelReleaseApi,
  ReleaseDetail,
  ReleasePreview,
  RequestOptions,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aReleaseDetail,
  aReleasePreview,
} from '@model-release/backstage-plugin-model-release-common/testUtils';

type Api = Pick<
  ModelReleaseApi,
  'createRelease' | 'previewRelease' | 'checkGate'
>;

/** The back end as far as the actions see it: it keeps releases by their idempotency key. */
export class FakeModelRelease implements Api {
  readonly releases = new Map<string, ReleaseDetail>();
  /** What was asked for, newest last. */
  readonly requests: CreateReleaseRequest[] = [];
  readonly questions: GateQuery[] = [];
  readonly tokens: (string | undefined)[] = [];
  readonly headers: RequestOptions['headers'][] = [];
  /** What the next call rejects with. */
  refusal: Error | undefined;
  gate: GateAnswer = { decision: 'allow', reasons: [], release: 'release-1' };
  preview = aReleasePreview();

  async createRelease(
    request: CreateReleaseRequest,
    options: RequestOptions & { idempotencyKey?: string } = {},
  ): Promise<ReleaseDetail> {
    this.#receive(options);
    this.requests.push(request);
    const key = options.idempotencyKey ?? `none-${this.releases.size}`;
    const id = `release-${this.releases.size + 1}`;
    const release = this.releases.get(key) ?? aReleaseDetail({ id });
    this.releases.set(key, release);
    return release;
  }

  async previewRelease(
    request: CreateReleaseRequest,
    options: RequestOptions = {},
  ): Promise<ReleasePreview> {
    this.#receive(options);
    this.requests.push(request);
    return this.preview;
  }

  async checkGate(
    question: GateQuery,
    options: RequestOptions = {},
  ): Promise<GateAnswer> {
    this.#receive(options);
    this.questions.push(question);
    return this.gate;
  }

  #receive({ token, headers }: RequestOptions): void {
    this.tokens.push(token);
    this.headers.push(headers);
    if (this.refusal) {
      throw this.refusal;
    }
  }
}
