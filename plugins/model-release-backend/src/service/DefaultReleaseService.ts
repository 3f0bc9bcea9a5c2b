import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  Actor,
  assertAllowed,
  CreateReleaseRequest,
  Delivery,
  denyReleaseAction,
  EventTrail,
  GateAnswer,
  GateQuery,
  ListReleasesQuery,
  ModelReleaseError,
  Page,
  Release,
  ReleaseDetail,
  ReleasePreview,
  ReleaseSummary,
  Runbook,
} from '@model-release/backstage-plugin-model-release-common';
import { Command } from '../domain/command';
import { EnvironmentModes, gateAnswer } from '../views/gateAnswer';
import { releaseDetail } from '../views/releaseDetail';
import { releaseSummary } from '../views/releaseSummary';
import { verifyTrail } from './auditChain';
import { createRelease } from './createRelease';
import { executeCommand, unknownRelease } from './executeCommand';
import { openEvidence, openModelCard } from './openStoredFile';
import { previewRelease } from './previewRelease';
import { ReleaseIntake } from './ReleaseIntake';
import { ReleaseOffice } from './ReleaseOffice';
import {
  CommandRequest,
  Download,
  ReleaseService,
  Upload,
} from './ReleaseService';
import { ReleaseRecord } from './ReleaseStore';
import { RunbookStore } from './RunbookStore';
import { toReleaseFilter } from './toReleaseFilter';
import { uploadEvidence, UploadLimits } from './uploadEvidence';

/** What the service is made of. */
export interface ReleaseServiceParts {
  office: ReleaseOffice;
  intake: ReleaseIntake;
  runbooks: Pick<RunbookStore, 'list' | 'find'>;
  uploads: UploadLimits;
  environments: EnvironmentModes;
}

/** Lower-cased, with its namespace: how refs are stored and compared. */
function normalRef(ref: string): string {
  return stringifyEntityRef(parseEntityRef(ref)).toLocaleLowerCase('en-US');
}

function normalRequest(request: CreateReleaseRequest): CreateReleaseRequest {
  return {
    ...request,
    entityRef: normalRef(request.entityRef),
    approver: request.approver && normalRef(request.approver),
  };
}

/** Reads, decides and stores. Who may call what beyond the domain's rules is decorated around it. */
export class DefaultReleaseService implements ReleaseService {
  static create(parts: ReleaseServiceParts): DefaultReleaseService {
    return new DefaultReleaseService(parts);
  }

  private constructor(private readonly parts: ReleaseServiceParts) {}

  async listRunbooks(): Promise<Page<Runbook>> {
    return { items: await this.parts.runbooks.list() };
  }

  async findRunbook(name: string, version?: string): Promise<Runbook> {
    const runbook = await this.parts.runbooks.find(name, version);
    if (!runbook) {
      throw new ModelReleaseError(
        'unknown_runbook',
        `There is no runbook ${name}${
          version ? ` in version ${version}` : ''
        }.`,
      );
    }
    return runbook;
  }

  async preview(
    request: CreateReleaseRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleasePreview> {
    const { office, intake } = this.parts;
    const input = await intake.gather(normalRequest(request), credentials);
    const actor = await office.actors.identify(credentials, 'recent');
    const first = await office.store.findOpen(input.request);
    return previewRelease(input, actor.ref, first, office);
  }

  async create(
    request: CreateReleaseRequest,
    idempotencyKey: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<{ created: boolean; release: ReleaseDetail }> {
    const { office, intake } = this.parts;
    const { created, release } = await createRelease(
      office,
      intake,
      normalRequest(request),
      idempotencyKey,
      credentials,
    );
    return { created, release: await this.#detail(release, credentials) };
  }

  async execute(
    id: string,
    request: CommandRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const { office } = this.parts;
    const actor = await office.actors.identify(credentials, 'live');
    const command = await this.#toCommand(id, request, actor, credentials);
    const release = await executeCommand(office, id, command, actor);
    return this.#view(release, actor);
  }

  async upload(
    id: string,
    upload: Upload,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const { office, uploads } = this.parts;
    const actor = await office.actors.identify(credentials, 'live');
    const release = await uploadEvidence(office, uploads, id, upload, actor);
    return this.#view(release, actor);
  }

  async openEvidence(
    id: string,
    stepKey: string,
    evidenceId: string,
  ): Promise<Download> {
    const { release } = await this.#find(id);
    const { storage } = this.parts.uploads;
    return openEvidence(release, stepKey, evidenceId, storage);
  }

  async openModelCard(id: string): Promise<Download> {
    const { release } = await this.#find(id);
    return openModelCard(release, this.parts.uploads.storage);
  }

  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const { release } = await this.#find(id);
    return this.#detail(release, credentials);
  }

  async list(
    query: ListReleasesQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<ReleaseSummary>> {
    const { office } = this.parts;
    const usesCaller = query.owner === 'me' || query.requester === 'me';
    const caller = usesCaller
      ? await office.actors.identify(credentials, 'recent')
      : undefined;
    const now = office.clock().toISOString();
    const page = await office.store.list(toReleaseFilter(query, caller, now));
    return {
      ...page,
      items: page.items.map(release => releaseSummary(release, now)),
    };
  }

  async listEvents(id: string): Promise<EventTrail> {
    const trail = await this.parts.office.store.readTrail(id);
    if (!trail) {
      throw unknownRelease(id);
    }
    return verifyTrail(trail.events, trail.head);
  }

  async listDeliveries(id: string): Promise<Page<Delivery>> {
    await this.#find(id);
    return { items: await this.parts.office.store.listDeliveries(id) };
  }

  async checkGate({ digest, ...query }: GateQuery): Promise<GateAnswer> {
    const release = await this.parts.office.store.findForGate({
      ...query,
      entityRef: normalRef(query.entityRef),
    });
    return gateAnswer({ ...query, digest }, release, this.parts.environments);
  }

  async #find(id: string): Promise<ReleaseRecord> {
    const record = await this.parts.office.store.find(id);
    if (!record) {
      throw unknownRelease(id);
    }
    return record;
  }

  /** Reads a new model card before the transaction: nothing in one may wait for the network. */
  async #toCommand(
    id: string,
    request: CommandRequest,
    actor: Actor,
    credentials: BackstageCredentials,
  ): Promise<Command> {
    if (request.name !== 'amend') {
      return request;
    }
    const { release } = await this.#find(id);
    assertAllowed(denyReleaseAction('amend', { release, actor }));
    const { modelCard, ...body } = request.body;
    const gathered = await this.parts.intake.gatherAmendment(
      release,
      request.body,
      credentials,
    );
    return {
      name: 'amend',
      body: { ...body, ...gathered },
      requested: request.body,
    };
  }

  async #detail(
    release: Release,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const actor = await this.parts.office.actors.identify(
      credentials,
      'recent',
    );
    return this.#view(release, actor);
  }

  #view(release: Release, actor: Actor): ReleaseDetail {
    const now = this.parts.office.clock().toISOString();
    return releaseDetail(release, actor, now);
  }
}
