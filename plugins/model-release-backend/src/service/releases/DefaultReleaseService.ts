import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AmendmentPreview,
  CommandBodies,
  CreateReleaseRequest,
  Delivery,
  EventTrail,
  ListReleasesQuery,
  Page,
  Readiness,
  ReadinessQuery,
  ReleaseDetail,
  ReleasePreview,
  ReleaseSummary,
  Serving,
  ServingQuery,
  waitsFor,
  VisitAnswer,
  VisitRequest,
} from '@model-release/backstage-plugin-model-release-common';
import { permitsOn } from '../../domain/ReleaseAccess';
import { normalRef } from '../../lib/normalRef';
import { AccessDirectory } from '../../ports/AccessDirectory';
import { Outbox } from '../../ports/Outbox';
import { OwnerDirectory } from '../../ports/OwnerDirectory';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { CallerDependencies, identifyCaller } from '../people/identifyCaller';
import { vouchFor } from '../people/vouchFor';
import { unknownRelease } from './assertReadable';
import { verifyTrail } from './auditChain';
import { CreateDependencies, createRelease } from './createRelease';
import { executeCommand } from './executeCommand';
import { findReadiness, ReadinessDependencies } from './findReadiness';
import { findRelease } from './findRelease';
import { isReadable } from './isReadable';
import { listFor } from './listFor';
import { listServing } from './listServing';
import {
  PresentDependencies,
  presentRelease,
  presentSummaries,
} from './presentReleases';
import {
  AmendmentPreviewDependencies,
  previewAmendment,
} from './previewAmendment';
import { PreviewDependencies, previewRelease } from './previewRelease';
import { recordVisit, VisitDependencies } from './recordVisit';
import { ReleaseRequestReader } from './ReleaseRequestReader';
import { CommandRequest, ReleaseService, Requesting } from './ReleaseService';
import { LookUpDependencies, needsLookUp, toCommand } from './toCommand';
import { toReleaseFilter } from './toReleaseFilter';

export interface ReleaseServiceDependencies
  extends AmendmentPreviewDependencies,
    CallerDependencies,
    CreateDependencies,
    LookUpDependencies,
    PresentDependencies,
    PreviewDependencies,
    ReadinessDependencies,
    VisitDependencies {
  accesses: Pick<AccessDirectory, 'accessOf' | 'assertMayCreate'>;
  actors: CallerDependencies['actors'];
  outbox: Pick<Outbox, 'listDeliveries'>;
  owners: Pick<
    OwnerDirectory,
    'eligibility' | 'peopleBehind' | 'peopleNow' | 'resolve'
  >;
  releases: Pick<
    ReleaseStore,
    | 'find'
    | 'findOpen'
    | 'findServing'
    | 'list'
    | 'readTrail'
    | 'selectReadable'
    | 'findMany'
    | 'listRecent'
    | 'listRelated'
    | 'transaction'
  >;
  requestReader: Pick<
    ReleaseRequestReader,
    'read' | 'readAmendment' | 'storeCard'
  >;
}

function normalRequest(request: CreateReleaseRequest): CreateReleaseRequest {
  return {
    ...request,
    entityRef: normalRef(request.entityRef),
    approver: request.approver && normalRef(request.approver),
  };
}

/** Reads, decides, and stores. Checks the rules and the policy for every call. */
export class DefaultReleaseService implements ReleaseService {
  static create(
    dependencies: ReleaseServiceDependencies,
  ): DefaultReleaseService {
    return new DefaultReleaseService(dependencies);
  }

  private constructor(
    private readonly dependencies: ReleaseServiceDependencies,
  ) {}

  async preview(
    requested: CreateReleaseRequest,
    { startedBy }: Pick<Requesting, 'startedBy'>,
    credentials: BackstageCredentials,
  ): Promise<ReleasePreview> {
    const request = normalRequest(requested);
    const { accesses } = this.dependencies;
    await accesses.assertMayCreate(request.entityRef, credentials);
    return previewRelease(this.dependencies, request, startedBy, credentials);
  }

  async readiness(
    asked: ReadinessQuery,
    credentials: BackstageCredentials,
  ): Promise<Readiness> {
    const query = { ...asked, entityRef: normalRef(asked.entityRef) };
    await this.dependencies.accesses.assertMayCreate(
      query.entityRef,
      credentials,
    );
    return findReadiness(this.dependencies, query, credentials);
  }

  async create(
    requested: CreateReleaseRequest,
    { idempotencyKey, startedBy }: Requesting,
    credentials: BackstageCredentials,
  ): Promise<{ created: boolean; release: ReleaseDetail }> {
    const request = normalRequest(requested);
    const { accesses } = this.dependencies;
    await accesses.assertMayCreate(request.entityRef, credentials);
    const sender = await identifyCaller(this.dependencies, credentials, 'live');
    const caller = { ...sender, actor: vouchFor(sender.actor, startedBy) };
    const { created, release } = await createRelease(
      this.dependencies,
      request,
      idempotencyKey,
      { ...caller, credentials },
    );
    return {
      created,
      release: await presentRelease(this.dependencies, release, caller),
    };
  }

  async previewAmendment(
    id: string,
    body: CommandBodies['amend'],
    credentials: BackstageCredentials,
  ): Promise<AmendmentPreview> {
    const { dependencies } = this;
    const caller = await identifyCaller(dependencies, credentials, 'live');
    const release = await findRelease(dependencies, id, caller.access);
    return previewAmendment(dependencies, release, body, caller, credentials);
  }

  async execute(
    id: string,
    request: CommandRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const caller = await identifyCaller(this.dependencies, credentials, 'live');
    const command = needsLookUp(request)
      ? await toCommand(
          this.dependencies,
          await findRelease(this.dependencies, id, caller.access),
          request,
          caller,
          credentials,
        )
      : request;
    const release = await executeCommand(
      this.dependencies,
      id,
      command,
      caller,
    );
    return presentRelease(this.dependencies, release, caller);
  }

  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const caller = await identifyCaller(
      this.dependencies,
      credentials,
      'recent',
    );
    return presentRelease(
      this.dependencies,
      await findRelease(this.dependencies, id, caller.access),
      caller,
    );
  }

  async list(
    query: ListReleasesQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<ReleaseSummary>> {
    const { clock, releases } = this.dependencies;
    const caller = await identifyCaller(
      this.dependencies,
      credentials,
      'recent',
    );
    const now = clock().toISOString();
    const page = await listFor(
      releases,
      toReleaseFilter(query, caller, now),
      release =>
        query.owner !== 'me' ||
        waitsFor(release, caller.actor, permitsOn(release, caller.access)),
    );
    return {
      ...page,
      items: await presentSummaries(this.dependencies, page.items, caller),
    };
  }

  async listServing(
    query: ServingQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<Serving>> {
    const { accesses, releases } = this.dependencies;
    const access = await accesses.accessOf(credentials, 'recent');
    const filter = { ...query, entityRef: normalRef(query.entityRef) };
    return { items: await listServing(releases, filter, access) };
  }

  visit(
    id: string,
    request: VisitRequest,
    credentials: BackstageCredentials,
  ): Promise<VisitAnswer> {
    return recordVisit(this.dependencies, id, request, credentials);
  }

  async listEvents(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<EventTrail> {
    const { accesses, releases } = this.dependencies;
    const access = await accesses.accessOf(credentials, 'recent');
    const trail = (await isReadable(this.dependencies, id, access))
      ? await releases.readTrail(id)
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
    const { accesses, outbox } = this.dependencies;
    const access = await accesses.accessOf(credentials, 'recent');
    await findRelease(this.dependencies, id, access);
    return { items: await outbox.listDeliveries(id) };
  }
}
