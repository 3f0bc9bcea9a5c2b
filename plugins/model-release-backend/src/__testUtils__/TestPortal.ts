import { createHash } from 'node:crypto';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  CreateReleaseRequest,
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import request, { Response } from 'supertest';
import { PortalBackend, PortalOptions } from './PortalBackend';

/** Signed-in as a person, with their own hands. */
export function person(name: string): string {
  return mockCredentials.user.header(`user:default/${name}`);
}

/** A program with credentials of its own, such as `external:pipeline`. */
export function program(subject: string): string {
  return mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'model-release',
  });
}

/** A plugin that presents a person's credentials. */
export function onBehalfOf(name: string, plugin = 'plugin:scaffolder'): string {
  return `Bearer ${mockCredentials.user.token(`user:default/${name}`, {
    actor: { subject: plugin },
  })}`;
}

/** `Content-Digest` of a body. */
export function contentDigest(body: string | Buffer): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

/** A portal that people speak to over HTTP. Who they are is taken on trust. */
export class TestPortal extends PortalBackend {
  static async start(options: PortalOptions): Promise<TestPortal> {
    return new TestPortal(options).boot();
  }

  #environments = 0;

  /** What somebody sends along to say who they are. */
  async signIn(name: string): Promise<string> {
    return person(name);
  }

  /**
   * Sends a request; `path` begins behind `/api/model-release`.
   *
   * @param sender - what goes into `Authorization`, or all headers
   */
  send(
    method: 'get' | 'post' | 'put' | 'patch' | 'delete' | 'head',
    path: string,
    sender: string | Record<string, string> = person('nora'),
  ) {
    return request(this.server)
      [method](`/api/model-release${path}`)
      .set(typeof sender === 'string' ? { Authorization: sender } : sender);
  }

  /** A request of its own subject, so that none stands in another's way. */
  nextRequest(): CreateReleaseRequest {
    this.#environments += 1;
    return aCreateRequest({ environment: `environment-${this.#environments}` });
  }

  async create(
    overrides: Partial<CreateReleaseRequest> = {},
    authorization?: string,
  ): Promise<ReleaseDetail> {
    const response = await this.send(
      'post',
      '/v1/releases',
      authorization ?? (await this.signIn('nora')),
    ).send(aCreateRequest(overrides));
    return expectStatus(response, 201);
  }

  /** Opens a release of its own subject. */
  async createApart(authorization?: string): Promise<ReleaseDetail> {
    return this.create(this.nextRequest(), authorization);
  }

  async get(id: string, authorization?: string): Promise<ReleaseDetail> {
    const response = await this.send(
      'get',
      `/v1/releases/${id}`,
      authorization ?? (await this.signIn('nora')),
    );
    return expectStatus(response, 200);
  }

  /** Sends a step command on the step's current version. */
  async stepCommand(
    id: string,
    key: string,
    command: string,
    body: object,
    authorization: string,
  ): Promise<Response> {
    const { version } = stepOf(await this.get(id), key);
    return this.send(
      'post',
      `/v1/releases/${id}/steps/${key}/${command}`,
      authorization,
    ).send({ expectedVersion: version, ...body });
  }

  /** Reads a release after each announced change until it has a status. */
  async waitForStatus(
    id: string,
    status: ReleaseDetail['status'],
  ): Promise<ReleaseDetail> {
    return this.#waitFor(id, release => release.status === status);
  }

  /** The same until a step has one. */
  async waitForStep(
    id: string,
    key: string,
    status: StepDetail['status'],
  ): Promise<ReleaseDetail> {
    return this.#waitFor(id, release => stepOf(release, key).status === status);
  }

  async #waitFor(
    id: string,
    isThere: (release: ReleaseDetail) => boolean,
  ): Promise<ReleaseDetail> {
    for (;;) {
      const changed = this.changes.next();
      const release = await this.get(id);
      if (isThere(release)) {
        return release;
      }
      await changed;
    }
  }
}

/** The body of an answer that must have this status; its error otherwise says what came instead. */
export function expectStatus<T>(response: Response, status: number): T {
  if (response.status !== status) {
    throw new Error(
      `expected ${status}, got ${response.status}: ${response.text}`,
    );
  }
  return response.body;
}

/** A step of a release. */
export function stepOf(release: ReleaseDetail, key: string): StepDetail {
  const step = release.steps.find(candidate => candidate.key === key);
  if (!step) {
    throw new Error(`no step ${key}`);
  }
  return step;
}
