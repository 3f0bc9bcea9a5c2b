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
import { gateAnswer } from './gateAnswer';
import { refusal } from './refusal';
import { selectReleases } from './selectReleases';
import { toDetail } from './toDetail';
import { toEvent } from './toEvent';

/** A command that was sent, for tests to look at. */
export interface SentCommand {
  releaseId: string;
  stepKey?: string;
  name: string;
  body: Record<string, unknown>;
}

/** What there is beside the releases. */
export interface FakeWorld {
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
export class FakeModelReleaseApi implements ModelReleaseApi {
  readonly sent: SentCommand[] = [];
  readonly #releases: Map<string, Release>;
  readonly #events = new Map<string, ReleaseEvent[]>();
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
    this.#releases = new Map(releases.map(release => [release.id, release]));
    this.#deliveries = options.deliveries ?? [aDelivery()];
    this.now = options.now ?? (() => DateTime.utc().toISO());
    this.#people = new FakePeople(
      options.members ?? {},
      options.delegations ?? [],
      this.now,
    );
    this.#ownersNow = options.ownersNow ?? {};
    this.#permits = options.permits ?? (({ name }) => !FOR_FEW.has(name));
    for (const [id, events] of Object.entries(options.events ?? {})) {
      this.#events.set(id, events);
    }
  }

  readonly now: () => string;

  /** Lets the next command fail with this error. */
  refuseNext(error: Error): void {
    this.#refusals.push(error);
  }

  /** Somebody else does something. */
  change(id: string, change: (release: Release) => Release): void {
    this.#releases.set(id, change(this.#release(id)));
  }

  async listReleases(
    query: ListReleasesQuery = {},
  ): Promise<Page<ReleaseSummary>> {
    const items = selectReleases([...this.#releases.values()], query, {
      actor: this.#actor(),
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
    return toDetail(this.#release(id), {
      actor: this.#actor(),
      people: this.#people,
      permits: this.#permits,
    });
  }

  async getEvents(id: string): Promise<EventTrail> {
    const items = this.#events.get(id) ?? [];
    return { items, valid: true, head: items.at(-1)?.hash ?? '' };
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
    const before = this.#release(id);
    const step = before.steps.find(s => s.key === stepKey);
    if (step?.version !== body.expectedVersion) {
      throw await refusal('stale_version', 'The step has changed.');
    }
    const facts = { release: before, step, actor: this.#actor() };
    const { denial, onBehalfOf } = judgeStepAction(name, facts);
    if (denial) {
      throw await refusal(denial.code, denial.message);
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
    const before = this.#release(id);
    const facts = { release: before, actor: this.#actor() };
    const denial = denyReleaseAction(name, facts);
    if (denial) {
      throw await refusal(denial.code, denial.message);
    }
    this.change(id, release =>
      applyReleaseCommand(release, { name, body }, this.#context()),
    );
    this.#record({ before, name, body });
    return this.getRelease(id);
  }

  /** What the upload of a file leads to. */
  storeFile(id: string, stepKey: string, file: Evidence): void {
    this.change(id, release => ({
      ...release,
      version: release.version + 1,
      steps: release.steps.map(step =>
        step.key === stepKey
          ? {
              ...step,
              version: step.version + 1,
              files: [
                ...step.files.filter(f => f.fileName !== file.fileName),
                file,
              ],
            }
          : step,
      ),
    }));
  }

  async checkGate(query: GateQuery): Promise<GateAnswer> {
    return gateAnswer([...this.#releases.values()], query);
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
    const { ownershipRefs, standsInFor = [] } = this.#actor();
    const absent = standsInFor.find(({ ref }) => ref === onBehalfOf);
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

  #release(id: string): Release {
    const release = this.#releases.get(id);
    if (!release) {
      throw new Error(`No release ${id}`);
    }
    return release;
  }

  async #failIfTold(): Promise<void> {
    const error = this.#refusals.shift();
    if (error) {
      throw error;
    }
  }

  #record(done: {
    before: Release;
    stepKey?: string;
    name: string;
    body: Record<string, unknown>;
    onBehalfOf?: string;
  }): void {
    const { id } = done.before;
    const events = this.#events.get(id) ?? [];
    const event = toEvent(
      { ...done, actor: this.viewer.ref, at: this.now() },
      events.length + 1,
    );
    this.#events.set(id, event ? [...events, event] : events);
  }
}
