import { AmendmentPreview } from '../model/amendment';
import { PacketChanges } from '../model/changes';
import { Delegation } from '../model/delegation';
import { Delivery } from '../model/delivery';
import { ReleaseAdvice } from '../model/advice';
import { Readiness } from '../model/readiness';
import { ArchiveListing } from '../model/archive';
import {
  MentionablePerson,
  ModelWatch,
  ReleaseComment,
  ReleaseWatch,
} from '../model/comment';
import { Evidence } from '../model/evidence';
import { EventTrail } from '../model/event';
import { GateAnswer } from '../model/gate';
import { Runbook, RunbookStepOwners } from '../model/runbook';
import {
  Page,
  ReleaseDetail,
  ReleasePreview,
  ReleaseSummary,
} from '../model/views';
import { CommandBodies } from '../schemas/commands';
import { EditCommentRequest, ListCommentsQuery } from '../schemas/comments';
import { CreateReleaseRequest } from '../schemas/createRelease';
import { CreateDelegationRequest } from '../schemas/delegations';
import { VisitAnswer } from '../model/visit';
import { VisitRequest } from '../schemas/visits';
import { Serving } from '../model/serving';
import {
  GateQuery,
  ListReleasesQuery,
  ReadinessQuery,
  ServingQuery,
} from '../schemas/queries';
import {
  RELEASE_COMMAND_PATHS,
  ReleaseAction,
  StepAction,
} from '../model/actions';
import { responseErrorOf } from './responseErrorOf';

/** Credentials for one call; the front end's `fetchApi` adds its own. @public */
export interface RequestOptions {
  token?: string;
  /** Further headers. */
  headers?: Record<string, string>;
}

/** Commands on a step that carry a JSON body. @public */
export type StepCommand = Exclude<StepAction, 'upload'>;

/**
 * Everything the HTTP API offers, typed. Every method rejects with a `ResponseError` whose
 * `body.error.code` is one of `ERROR_STATUS`.
 *
 * @public
 */
export interface ModelReleaseApi {
  listRunbooks(options?: RequestOptions): Promise<Page<Runbook>>;
  getRunbook(
    name: string,
    version?: string,
    options?: RequestOptions,
  ): Promise<Runbook>;
  /** Who its steps go to today; of the newest version unless one is named. */
  getRunbookOwners(
    name: string,
    version?: string,
    options?: RequestOptions,
  ): Promise<Page<RunbookStepOwners>>;
  previewRelease(
    request: CreateReleaseRequest,
    options?: RequestOptions,
  ): Promise<ReleasePreview>;
  /** What can be known of a release before anybody fills in a form, and what to fill it in with. */
  getReadiness(
    query: ReadinessQuery,
    options?: RequestOptions,
  ): Promise<Readiness>;
  createRelease(
    request: CreateReleaseRequest,
    options?: RequestOptions & { idempotencyKey?: string },
  ): Promise<ReleaseDetail>;
  listReleases(
    query?: ListReleasesQuery,
    options?: RequestOptions,
  ): Promise<Page<ReleaseSummary>>;
  getRelease(id: string, options?: RequestOptions): Promise<ReleaseDetail>;
  getEvents(id: string, options?: RequestOptions): Promise<EventTrail>;
  /** Remembers up to where the caller has seen a release; answers where they stopped the time before. */
  recordVisit(
    id: string,
    visit: VisitRequest,
    options?: RequestOptions,
  ): Promise<VisitAnswer>;
  getDeliveries(id: string, options?: RequestOptions): Promise<Page<Delivery>>;
  /** What an amendment would change, and which steps it would reopen. Nothing is stored. */
  previewAmendment(
    id: string,
    body: CommandBodies['amend'],
    options?: RequestOptions,
  ): Promise<AmendmentPreview>;
  /** The changes of a sign-off since it was signed last, or of another step since it was completed. */
  getChanges(
    id: string,
    stepKey: string,
    options?: RequestOptions,
  ): Promise<PacketChanges>;
  releaseCommand<TName extends ReleaseAction>(
    id: string,
    name: TName,
    body: CommandBodies[TName],
    options?: RequestOptions,
  ): Promise<ReleaseDetail>;
  stepCommand<TName extends StepCommand>(
    id: string,
    stepKey: string,
    name: TName,
    body: CommandBodies[TName],
    options?: RequestOptions,
  ): Promise<ReleaseDetail>;
  evidenceUrl(
    id: string,
    stepKey: string,
    evidence: Pick<Evidence, 'id'>,
  ): Promise<string>;
  /** Removes a file before its step is completed. */
  removeEvidence(
    id: string,
    stepKey: string,
    evidenceId: string,
    options?: RequestOptions,
  ): Promise<ReleaseDetail>;
  /** Automated checks of data, licenses, and rollback target, and the previous checkpoint. */
  getAdvice(id: string, options?: RequestOptions): Promise<ReleaseAdvice>;
  /** What is in an archive among the files of a step. */
  listEntries(
    id: string,
    stepKey: string,
    evidenceId: string,
    options?: RequestOptions,
  ): Promise<ArchiveListing>;
  checkGate(query: GateQuery, options?: RequestOptions): Promise<GateAnswer>;
  /** What serves of a model, by environment, and what is on its way. */
  listServing(
    query: ServingQuery,
    options?: RequestOptions,
  ): Promise<Page<Serving>>;
  /** The discussion of a release and its steps, the newest first. */
  listComments(
    id: string,
    query?: ListCommentsQuery,
    options?: RequestOptions,
  ): Promise<Page<ReleaseComment>>;
  editComment(
    id: string,
    commentId: string,
    request: EditCommentRequest,
    options?: RequestOptions,
  ): Promise<ReleaseComment>;
  /** People who may read the release, for a mention. */
  findMentionable(
    id: string,
    text?: string,
    options?: RequestOptions,
  ): Promise<Page<MentionablePerson>>;
  getWatch(id: string, options?: RequestOptions): Promise<ReleaseWatch>;
  setWatch(
    id: string,
    watching: boolean,
    options?: RequestOptions,
  ): Promise<ReleaseWatch>;
  setModelWatch(
    entityRef: string,
    watching: boolean,
    options?: RequestOptions,
  ): Promise<ModelWatch>;
  /** Current and upcoming delegations that the caller gave or received. */
  listDelegations(options?: RequestOptions): Promise<Page<Delegation>>;
  /** Names a delegate for the caller's own steps. */
  createDelegation(
    request: CreateDelegationRequest,
    options?: RequestOptions,
  ): Promise<Delegation>;
  /** Ends one of the caller's own delegations now. */
  endDelegation(id: string, options?: RequestOptions): Promise<Delegation>;
}

/**
 * The client for front end and back end.
 *
 * @public
 */
export class ModelReleaseClient implements ModelReleaseApi {
  readonly #discovery: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi?: { fetch: typeof fetch };
  }) {
    this.#discovery = options.discoveryApi;
    // Browsers refuse to run their `fetch` as a method of another object, hence the arrow function.
    this.#fetchApi = options.fetchApi ?? {
      fetch: (...request) => fetch(...request),
    };
  }

  async listRunbooks(options?: RequestOptions): Promise<Page<Runbook>> {
    return this.#request('GET', '/v1/runbooks', { options });
  }

  async getRunbook(
    name: string,
    version?: string,
    options?: RequestOptions,
  ): Promise<Runbook> {
    return this.#request('GET', path`/v1/runbooks/${name}`, {
      query: { version },
      options,
    });
  }

  async getRunbookOwners(
    name: string,
    version?: string,
    options?: RequestOptions,
  ): Promise<Page<RunbookStepOwners>> {
    return this.#request('GET', path`/v1/runbooks/${name}/owners`, {
      query: { version },
      options,
    });
  }

  async previewRelease(
    request: CreateReleaseRequest,
    options?: RequestOptions,
  ): Promise<ReleasePreview> {
    return this.#request('POST', '/v1/releases', {
      query: { dryRun: 'true' },
      body: request,
      options,
    });
  }

  async getReadiness(
    query: ReadinessQuery,
    options?: RequestOptions,
  ): Promise<Readiness> {
    return this.#request('GET', '/v1/readiness', { query, options });
  }

  async createRelease(
    request: CreateReleaseRequest,
    options?: RequestOptions & { idempotencyKey?: string },
  ): Promise<ReleaseDetail> {
    return this.#request('POST', '/v1/releases', {
      body: request,
      headers: options?.idempotencyKey
        ? { 'Idempotency-Key': options.idempotencyKey }
        : {},
      options,
    });
  }

  async listReleases(
    query: ListReleasesQuery = {},
    options?: RequestOptions,
  ): Promise<Page<ReleaseSummary>> {
    return this.#request('GET', '/v1/releases', { query, options });
  }

  async getRelease(
    id: string,
    options?: RequestOptions,
  ): Promise<ReleaseDetail> {
    return this.#request('GET', path`/v1/releases/${id}`, { options });
  }

  async getEvents(id: string, options?: RequestOptions): Promise<EventTrail> {
    return this.#request('GET', path`/v1/releases/${id}/events`, { options });
  }

  async getDeliveries(
    id: string,
    options?: RequestOptions,
  ): Promise<Page<Delivery>> {
    return this.#request('GET', path`/v1/releases/${id}/deliveries`, {
      options,
    });
  }

  async getChanges(
    id: string,
    stepKey: string,
    options?: RequestOptions,
  ): Promise<PacketChanges> {
    return this.#request(
      'GET',
      path`/v1/releases/${id}/steps/${stepKey}/changes`,
      { options },
    );
  }

  async previewAmendment(
    id: string,
    body: CommandBodies['amend'],
    options?: RequestOptions,
  ): Promise<AmendmentPreview> {
    return this.#request('POST', path`/v1/releases/${id}/amend`, {
      query: { dryRun: 'true' },
      body,
      options,
    });
  }

  async releaseCommand<TName extends ReleaseAction>(
    id: string,
    name: TName,
    body: CommandBodies[TName],
    options?: RequestOptions,
  ): Promise<ReleaseDetail> {
    return this.#request(
      'POST',
      path`/v1/releases/${id}/${RELEASE_COMMAND_PATHS[name]}`,
      { body, options },
    );
  }

  async stepCommand<TName extends StepCommand>(
    id: string,
    stepKey: string,
    name: TName,
    body: CommandBodies[TName],
    options?: RequestOptions,
  ): Promise<ReleaseDetail> {
    return this.#request(
      'POST',
      path`/v1/releases/${id}/steps/${stepKey}/${name}`,
      { body, options },
    );
  }

  /** Where the bytes of a stored file are; also where a new file of that name is put. */
  async evidenceUrl(
    id: string,
    stepKey: string,
    evidence: Pick<Evidence, 'id'>,
  ): Promise<string> {
    const base = await this.#discovery.getBaseUrl('model-release');
    return (
      base + path`/v1/releases/${id}/steps/${stepKey}/evidence/${evidence.id}`
    );
  }

  async removeEvidence(
    id: string,
    stepKey: string,
    evidenceId: string,
    options?: RequestOptions,
  ): Promise<ReleaseDetail> {
    return this.#request(
      'DELETE',
      path`/v1/releases/${id}/steps/${stepKey}/evidence/${evidenceId}`,
      { options },
    );
  }

  async getAdvice(
    id: string,
    options?: RequestOptions,
  ): Promise<ReleaseAdvice> {
    return this.#request('GET', path`/v1/releases/${id}/advice`, { options });
  }

  async listEntries(
    id: string,
    stepKey: string,
    evidenceId: string,
    options?: RequestOptions,
  ): Promise<ArchiveListing> {
    return this.#request(
      'GET',
      path`/v1/releases/${id}/steps/${stepKey}/evidence/${evidenceId}/entries`,
      { options },
    );
  }

  async checkGate(
    query: GateQuery,
    options?: RequestOptions,
  ): Promise<GateAnswer> {
    return this.#request('GET', '/v1/gate', { query, options });
  }

  async listServing(
    query: ServingQuery,
    options?: RequestOptions,
  ): Promise<Page<Serving>> {
    return this.#request('GET', '/v1/serving', { query, options });
  }

  async listComments(
    id: string,
    query: ListCommentsQuery = {},
    options?: RequestOptions,
  ): Promise<Page<ReleaseComment>> {
    return this.#request('GET', path`/v1/releases/${id}/comments`, {
      query,
      options,
    });
  }

  async editComment(
    id: string,
    commentId: string,
    request: EditCommentRequest,
    options?: RequestOptions,
  ): Promise<ReleaseComment> {
    return this.#request(
      'PATCH',
      path`/v1/releases/${id}/comments/${commentId}`,
      { body: request, options },
    );
  }

  async findMentionable(
    id: string,
    text?: string,
    options?: RequestOptions,
  ): Promise<Page<MentionablePerson>> {
    return this.#request('GET', path`/v1/releases/${id}/mentionable`, {
      query: { text: text || undefined },
      options,
    });
  }

  async getWatch(id: string, options?: RequestOptions): Promise<ReleaseWatch> {
    return this.#request('GET', path`/v1/releases/${id}/watch`, { options });
  }

  async setWatch(
    id: string,
    watching: boolean,
    options?: RequestOptions,
  ): Promise<ReleaseWatch> {
    return this.#request(
      watching ? 'PUT' : 'DELETE',
      path`/v1/releases/${id}/watch`,
      { options },
    );
  }

  async setModelWatch(
    entityRef: string,
    watching: boolean,
    options?: RequestOptions,
  ): Promise<ModelWatch> {
    return this.#request(watching ? 'PUT' : 'DELETE', '/v1/models/watch', {
      query: { entityRef },
      options,
    });
  }

  async recordVisit(
    id: string,
    visit: VisitRequest,
    options?: RequestOptions,
  ): Promise<VisitAnswer> {
    return this.#request('POST', path`/v1/releases/${id}/visits`, {
      body: visit,
      options,
    });
  }

  async listDelegations(options?: RequestOptions): Promise<Page<Delegation>> {
    return this.#request('GET', '/v1/delegations', { options });
  }

  async createDelegation(
    request: CreateDelegationRequest,
    options?: RequestOptions,
  ): Promise<Delegation> {
    return this.#request('POST', '/v1/delegations', { body: request, options });
  }

  async endDelegation(
    id: string,
    options?: RequestOptions,
  ): Promise<Delegation> {
    return this.#request('POST', path`/v1/delegations/${id}/end`, {
      body: {},
      options,
    });
  }

  async #request<T>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    pathname: string,
    request: {
      query?: Record<string, unknown>;
      body?: unknown;
      headers?: Record<string, string>;
      options?: RequestOptions;
    },
  ): Promise<T> {
    const base = await this.#discovery.getBaseUrl('model-release');
    const headers: Record<string, string> = {
      ...request.headers,
      ...request.options?.headers,
    };
    if (request.body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    if (request.options?.token) {
      headers.Authorization = `Bearer ${request.options.token}`;
    }
    const response = await this.#fetchApi.fetch(
      `${base}${pathname}${toQueryString(request.query)}`,
      {
        method,
        headers,
        body:
          request.body === undefined ? undefined : JSON.stringify(request.body),
      },
    );
    if (!response.ok) {
      throw await responseErrorOf(response);
    }
    return response.json() as Promise<T>;
  }
}

/** A path with every inserted part percent-encoded. */
function path(strings: TemplateStringsArray, ...parts: string[]): string {
  return strings.reduce(
    (built, text, index) =>
      built +
      text +
      (index < parts.length ? encodeURIComponent(parts[index]) : ''),
    '',
  );
}

function toQueryString(query: Record<string, unknown> = {}): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const entry of Array.isArray(value) ? value : [value]) {
      if (entry !== undefined) {
        parameters.append(key, String(entry));
      }
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}
