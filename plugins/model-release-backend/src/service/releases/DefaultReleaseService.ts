import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CreateReleaseRequest,
  Delivery,
  EventTrail,
  GateAnswer,
  GateQuery,
  ListReleasesQuery,
  ModelReleaseError,
  modelReleaseReadPermission,
  Page,
  ReleaseDetail,
  ReleasePreview,
  ReleaseSummary,
  Runbook,
  waitsFor,
} from '@model-release/backstage-plugin-model-release-common';
import { EnvironmentModes, gateAnswer } from '../../domain/views/gateAnswer';
import { unknownRelease } from './assertReadable';
import { verifyTrail } from './auditChain';
import { conflictWith } from './conflictWith';
import { createRelease } from './createRelease';
import { executeCommand } from './executeCommand';
import { findRelease, findWithFiles } from './findRelease';
import { identifyCaller } from '../people/identifyCaller';
import { normalRef } from '../../lib/normalRef';
import { listFor } from './listFor';
import { openEvidence, openModelCard } from '../evidence/openStoredFile';
import { presentRelease, presentSummaries } from './presentReleases';
import { ownersFound, previewRelease } from './previewRelease';
import { permitsOn, ReleaseAccess } from '../../domain/ReleaseAccess';
import { ReleaseIntake } from './ReleaseRequestReader';
import { ReleaseOffice } from './ReleaseOffice';
import {
  CommandRequest,
  Download,
  ReleaseService,
  Upload,
} from './ReleaseService';
import { RunbookStore } from '../../ports/RunbookStore';
import { needsLookUp, toCommand } from './toCommand';
import { toReleaseFilter } from './toReleaseFilter';
import { uploadEvidence, UploadLimits } from '../evidence/uploadEvidence';

/** What the service is made of. */
export interface ReleaseServiceParts {
  office: ReleaseOffice;
  intake: ReleaseIntake;
  runbooks: Pick<RunbookStore, 'list' | 'find'>;
  uploads: UploadLimits;
  environments: EnvironmentModes;
}

function normalRequest(request: CreateReleaseRequest): CreateReleaseRequest {
  return {
    ...request,
    entityRef: normalRef(request.entityRef),
    approver: request.approver && normalRef(request.approver),
  };
}

/** Reads, decides and stores. What the caller may do, rules and policy alike, is asked on the way. */
export class DefaultReleaseService implements ReleaseService {
  static create(parts: ReleaseServiceParts): DefaultReleaseService {
    return new DefaultReleaseService(parts);
  }

  private constructor(private readonly parts: ReleaseServiceParts) {}

  async listRunbooks(
    credentials: BackstageCredentials,
  ): Promise<Page<Runbook>> {
    await this.parts.office.accesses.assertMayView(credentials);
    return { items: await this.parts.runbooks.list() };
  }

  async findRunbook(
    name: string,
    version: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<Runbook> {
    await this.parts.office.accesses.assertMayView(credentials);
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
    requested: CreateReleaseRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleasePreview> {
    const { office, intake } = this.parts;
    const request = normalRequest(requested);
    await office.accesses.assertMayCreate(request.entityRef, credentials);
    const input = await intake.gather(request, credentials);
    const actor = await office.actors.identify(credentials, 'recent');
    const first = await office.store.findOpen(input.request);
    const behind = await office.owners.peopleBehind(ownersFound(input));
    const conflict =
      first === undefined
        ? undefined
        : await conflictWith(
            office,
            input.request,
            first,
            await office.accesses.accessOf(credentials),
          );
    return previewRelease(input, actor.ref, conflict, behind, office);
  }

  async create(
    requested: CreateReleaseRequest,
    idempotencyKey: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<{ created: boolean; release: ReleaseDetail }> {
    const { office, intake } = this.parts;
    const request = normalRequest(requested);
    await office.accesses.assertMayCreate(request.entityRef, credentials);
    const caller = await identifyCaller(office, credentials, 'live');
    const { created, release } = await createRelease(
      office,
      intake,
      request,
      idempotencyKey,
      { ...caller, credentials },
    );
    return { created, release: await presentRelease(office, release, caller) };
  }

  async execute(
    id: string,
    request: CommandRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const { office, intake } = this.parts;
    const caller = await identifyCaller(office, credentials, 'live');
    const command = needsLookUp(request)
      ? await toCommand(
          intake,
          await findRelease(office, id, caller.access),
          request,
          caller,
          credentials,
        )
      : request;
    const release = await executeCommand(office, id, command, caller);
    return presentRelease(office, release, caller);
  }

  async upload(
    id: string,
    upload: Upload,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const { office, uploads } = this.parts;
    const identify = () => identifyCaller(office, credentials, 'live');
    const caller = await identify();
    const release = await uploadEvidence(
      office,
      uploads,
      await findRelease(office, id, caller.access),
      upload,
      caller,
      identify,
    );
    return presentRelease(office, release, caller);
  }

  async removeEvidence(
    id: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const { office } = this.parts;
    const caller = await identifyCaller(office, credentials, 'live');
    const command = { name: 'remove-file' as const, stepKey, evidenceId };
    const release = await executeCommand(office, id, command, caller);
    return presentRelease(office, release, caller);
  }

  async openEvidence(
    id: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<Download> {
    const release = await findWithFiles(this.parts.office, id, credentials);
    const { storage } = this.parts.uploads;
    return openEvidence(release, stepKey, evidenceId, storage);
  }

  async openModelCard(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Download> {
    const release = await findWithFiles(this.parts.office, id, credentials);
    return openModelCard(release, this.parts.uploads.storage);
  }

  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const { office } = this.parts;
    const caller = await identifyCaller(office, credentials, 'recent');
    return presentRelease(
      office,
      await findRelease(office, id, caller.access),
      caller,
    );
  }

  async list(
    query: ListReleasesQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<ReleaseSummary>> {
    const { office } = this.parts;
    const caller = await identifyCaller(office, credentials, 'recent');
    const now = office.clock().toISOString();
    const page = await listFor(
      office.store,
      toReleaseFilter(query, caller, now),
      release =>
        query.owner !== 'me' ||
        waitsFor(release, caller.actor, permitsOn(release, caller.access)),
    );
    return {
      ...page,
      items: await presentSummaries(office, page.items, caller),
    };
  }

  async listEvents(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<EventTrail> {
    const { accesses, store } = this.parts.office;
    const access = await accesses.accessOf(credentials);
    const trail = (await this.#isReadable(id, access))
      ? await store.readTrail(id)
      : undefined;
    if (!trail) {
      throw unknownRelease(id);
    }
    return verifyTrail(trail.events, trail.head);
  }

  async listDeliveries(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Page<Delivery>> {
    const { accesses, outbox } = this.parts.office;
    const access = await accesses.accessOf(credentials);
    await findRelease(this.parts.office, id, access);
    return { items: await outbox.listDeliveries(id) };
  }

  /** To somebody who may not read the release, there is none: the gate stays shut for them. */
  async checkGate(
    { digest, ...query }: GateQuery,
    credentials: BackstageCredentials,
  ): Promise<GateAnswer> {
    const { office, environments } = this.parts;
    const [access, candidate] = await Promise.all([
      office.accesses.accessOf(credentials),
      office.store.findForGate({
        ...query,
        entityRef: normalRef(query.entityRef),
      }),
    ]);
    const isReadable =
      candidate && (await this.#isReadable(candidate.id, access));
    return gateAnswer(
      { ...query, digest },
      isReadable ? candidate : undefined,
      environments,
    );
  }

  /** Spares the look at the release where everything may be read anyway. */
  async #isReadable(id: string, access: ReleaseAccess): Promise<boolean> {
    const record =
      access.readable === 'all'
        ? undefined
        : await this.parts.office.store.find(id);
    return (
      access.readable === 'all' ||
      (record !== undefined &&
        access.allows(modelReleaseReadPermission, record.release))
    );
  }
}
