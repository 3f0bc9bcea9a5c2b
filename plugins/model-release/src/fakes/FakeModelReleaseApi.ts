import type {
  Actor,
  CommandBodies,
  CreateDelegationRequest,
  Delegation,
  Delivery,
  Evidence,
  EventTrail,
  GateAnswer,
  GateQuery,
  ListReleasesQuery,
  ModelReleaseApi,
  ModelReleasePermission,
  Page,
  Release,
  ReleaseAction,
  ReleaseDetail,
  ReleaseEvent,
  ReleaseSummary,
  Step,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';
import {
  denyReleaseAction,
  judgeStepAction,
  modelReleaseRevokePermission,
  modelReleaseStepReassignPermission,
} from '@model-release/backstage-plugin-model-release-common';
import { aDelivery } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { DateTime } from 'luxon';
import { applyReleaseCommand, applyStepCommand } from './applyCommand';
import { FakePeople, type Members } from './FakePeople';
import { FakeReview, type FakeFindings } from './FakeReview';
import { FakeReleases } from './FakeReleases';
import { gateAnswer } from './gateAnswer';
import { refusal } from './refusal';
import { selectReleases } from './selectReleases';
import { toDetail } from './toDetail';

/** A command that was sent, for tests to look at. */
export interface SentCommand {
  releaseId: string;
  stepKey?: string;
  name: string;
  body: Record<string, unknown>;
}

/** What there is beside the releases. */
export interface FakeWorld extends FakeFindings {
  events?: Record<string, ReleaseEvent[]>;
  deliveries?: Delivery[];
  members?: Members;
  delegations?: Delegation[];
  /** Owners that the catalog names now, by step: found when they are looked up again. */
  ownersNow?: Record<string, string[]>;
  /** What the portal's policy gives the viewer; by default only what everybody needs. */
  permits?: (permission: ModelReleasePermission) => boolean;
  now?: () => string;
}

/** What a policy gives to few. */
const FOR_FEW: ReadonlySet<string> = new Set([
  modelReleaseRevokePermission.name,
  modelReleaseStepReassignPermission.name,
]);

/**
 * The back end in memory: keeps releases, carries out commands in a simple way, and answers what
 * the viewer may do, and refuses what they may not, by the same guards as the real one.
 */
export class FakeModelReleaseApi extends FakeReview implements ModelReleaseApi {
  readonly sent: SentCommand[] = [];
  readonly #releases: FakeReleases;
  readonly #deliveries: Delivery[];
  readonly #people: FakePeople;
  readonly #ownersNow: Record<string, string[]>;
  readonly #permits: (permission: ModelReleasePermission) => boolean;
  #refusals: Error[] = [];

  constructor(
    readonly viewer: Actor,
    releases: Release[],
    options: FakeWorld = {},
  ) {
    super(options);
    this.#releases = new FakeReleases(releases, options.events ?? {});
    this.#deliveries = options.deliveries ?? [aDelivery()];
    this.now = options.now ?? (() => DateTime.utc().toISO());
    this.#people = new FakePeople(
      options.members ?? {},
      options.delegations ?? [],
      this.now,
    );
    this.#ownersNow = options.ownersNow ?? {};
    this.#permits = options.permits ?? (({ name }) => !FOR_FEW.has(name));
  }

  readonly now: () => string;

  /** Lets the next command fail with this error. */
  refuseNext(error: Error): void {
    this.#refusals.push(error);
  }

  /** Somebody else does something. */
  change(id: string, change: (release: Release) => Release): void {
    this.#releases.change(id, change);
  }

  async listReleases(
    query: ListReleasesQuery = {},
  ): Promise<Page<ReleaseSummary>> {
    const items = selectReleases(this.#releases.all(), query, {
      actor: this.#actor(),
      permits: this.#permits,
      now: this.now(),
      people: this.#people,
    });
    const start = Number(query.cursor ?? 0);
    const end = start + (query.limit ?? 25);
    return {
      items: items.slice(start, end),
      nextCursor: end < items.length ? String(end) : undefined,
    };
  }

  async getRelease(id: string): Promise<ReleaseDetail> {
    return toDetail(this.#releases.get(id), {
      actor: this.#actor(),
      people: this.#people,
      permits: this.#permits,
    });
  }

  async getEvents(id: string): Promise<EventTrail> {
    return this.#releases.trail(id);
  }

  async getDeliveries(): Promise<Page<Delivery>> {
    return { items: this.#deliveries };
  }

  async stepCommand<TName extends StepCommand>(
    id: string,
    stepKey: string,
    name: TName,
    body: CommandBodies[TName],
  ): Promise<ReleaseDetail> {
    this.sent.push({ releaseId: id, stepKey, name, body });
    await this.#failIfTold();
    const before = this.#releases.get(id);
    const step = before.steps.find(s => s.key === stepKey);
    if (step?.version !== body.expectedVersion) {
      throw await refusal('stale_version', 'The step has changed.');
    }
    const facts = { release: before, step, actor: this.#actor() };
    const { denial, onBehalfOf } = judgeStepAction(name, facts);
    if (denial) {
      throw await refusal(denial.code, denial.message, denial.details);
    }
    if ('to' in body) {
      await this.#assertEligible(step, body.to);
    }
    const context = this.#context(onBehalfOf);
    this.change(id, release =>
      applyStepCommand(release, { stepKey, name, body }, context),
    );
    this.#record({ before, stepKey, name, body, onBehalfOf });
    return this.getRelease(id);
  }

  async releaseCommand<TName extends ReleaseAction>(
    id: string,
    name: TName,
    body: CommandBodies[TName],
  ): Promise<ReleaseDetail> {
    this.sent.push({ releaseId: id, name, body });
    await this.#failIfTold();
    const before = this.#releases.get(id);
    const facts = { release: before, actor: this.#actor() };
    const denial = denyReleaseAction(name, facts);
    if (denial) {
      throw await refusal(denial.code, denial.message, denial.details);
    }
    this.change(id, release =>
      applyReleaseCommand(release, { name, body }, this.#context()),
    );
    this.#record({ before, name, body });
    return this.getRelease(id);
  }

  /** What the upload of a file leads to. */
  storeFile(id: string, stepKey: string, file: Evidence): void {
    this.#releases.storeFile(id, stepKey, file);
  }

  async removeEvidence(
    id: string,
    stepKey: string,
    evidenceId: string,
  ): Promise<ReleaseDetail> {
    await this.#failIfTold();
    const before = this.#releases.get(id);
    const file = before.steps
      .find(({ key }) => key === stepKey)
      ?.files.find(stored => stored.id === evidenceId);
    this.#releases.removeFile(id, stepKey, evidenceId);
    this.#record({ before, stepKey, name: 'remove', body: { file } });
    return this.getRelease(id);
  }

  async checkGate(query: GateQuery): Promise<GateAnswer> {
    return gateAnswer(this.#releases.all(), query);
  }

  async evidenceUrl(id: string, stepKey: string, evidence: { id: string }) {
    return `http://localhost:7007/api/model-release/v1/releases/${id}/steps/${stepKey}/evidence/${evidence.id}`;
  }

  async listDelegations(): Promise<Page<Delegation>> {
    return { items: this.#people.delegationsOf(this.viewer.ref) };
  }

  async createDelegation(
    request: CreateDelegationRequest,
  ): Promise<Delegation> {
    await this.#failIfTold();
    return this.#people.delegate(this.viewer.ref, request);
  }

  async endDelegation(id: string): Promise<Delegation> {
    await this.#failIfTold();
    return this.#people.end(id);
  }

  listRunbooks(): never {
    throw new Error('Not faked');
  }

  getRunbook(): never {
    throw new Error('Not faked');
  }

  previewRelease(): never {
    throw new Error('Not faked');
  }

  createRelease(): never {
    throw new Error('Not faked');
  }

  /** The viewer, with those for whom they act now. */
  #actor(): Actor {
    return this.#people.withPrincipals(this.viewer);
  }

  #context(onBehalfOf?: string) {
    const { ownershipRefs, delegators = [] } = this.#actor();
    const absent = delegators.find(({ ref }) => ref === onBehalfOf);
    const refs = absent?.ownershipRefs ?? ownershipRefs;
    return {
      by: this.viewer.ref,
      onBehalfOf,
      at: this.now(),
      ownersNow: this.#ownersNow,
      isIn: (ref: string) => refs.includes(ref),
    };
  }

  async #assertEligible(step: Step, to: string): Promise<void> {
    const from = step.reassignment?.from ?? step.owners;
    if (!this.#people.belongsTo(to, from)) {
      throw await refusal(
        'owner_not_eligible',
        `to: “${step.title}” can go to ${from.join(', ')}; ${to} does not.`,
      );
    }
  }

  async #failIfTold(): Promise<void> {
    const error = this.#refusals.shift();
    if (error) {
      throw error;
    }
  }

  #record(done: Omit<Parameters<FakeReleases['record']>[0], 'actor' | 'at'>) {
    this.#releases.record({ ...done, actor: this.viewer.ref, at: this.now() });
  }
}
