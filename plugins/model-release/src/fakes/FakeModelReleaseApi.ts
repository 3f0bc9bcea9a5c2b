import type {
  Actor,
  AmendmentPreview,
  CommandBodies,
  CreateDelegationRequest,
  CreateReleaseRequest,
  Delegation,
  Delivery,
  EditCommentRequest,
  Evidence,
  EventTrail,
  GateAnswer,
  GateQuery,
  ListCommentsQuery,
  ListReleasesQuery,
  MentionablePerson,
  ModelReleaseApi,
  Page,
  Permits,
  Readiness,
  ReadinessQuery,
  Release,
  ReleaseAction,
  ReleaseComment,
  ReleaseDetail,
  ReleasePreview,
  ReleaseSummary,
  Runbook,
  RunbookStepOwners,
  Serving,
  ServingQuery,
  ReleaseWatch,
  StepCommand,
  LastVisit,
  VisitAnswer,
  VisitRequest,
} from '@model-release/backstage-plugin-model-release-common';
import {
  denyOnRelease,
  judgeOnStep,
} from '@model-release/backstage-plugin-model-release-common';
import { DateTime } from 'luxon';
import { applyReleaseCommand } from './applyReleaseCommand';
import { applyStepCommand } from './applyStepCommand';
import { assertPossible, assertVersion } from './assertPossible';
import { deliveriesOf } from './deliveriesOf';
import type { FakeReleaseCommand, FakeStepCommand } from './FakeContext';
import { FakeDiscussion } from './FakeDiscussion';
import { FakePeople } from './FakePeople';
import { FakeReview } from './FakeReview';
import { opened, previewOf, readinessOf } from './FakeRequests';
import { FakeReleases } from './FakeReleases';
import { isForAll, type FakeWorld, type SentCommand } from './FakeWorld';
import { fileIn, stepIn } from './find';
import { gateAnswer } from './gateAnswer';
import { assertAllowed } from './refusal';
import { previewAmendment } from './previewAmendment';
import { selectReleases } from './selectReleases';
import { servingIn } from './servingIn';
import { toDetail } from './toDetail';
import type { Done } from './toEvent';

/**
 * The back end in memory: keeps releases, carries out commands in a simple way, and answers what
 * the viewer may do, and refuses what they may not, by the same guards as the real one. What it does
 * like the real one is said by `modelReleaseApiContract`.
 */
export class FakeModelReleaseApi extends FakeReview implements ModelReleaseApi {
  readonly sent: SentCommand[] = [];
  readonly previewed: CreateReleaseRequest[] = [];
  readonly created: CreateReleaseRequest[] = [];
  readonly now: () => string;
  readonly #permits: Permits;
  #releases: FakeReleases;
  #people: FakePeople;
  #discussion: FakeDiscussion;
  #refusals: Error[] = [];

  constructor(
    readonly viewer: Actor,
    releases: Release[],
    private readonly world: FakeWorld = {},
  ) {
    super(world);
    this.now = world.now ?? (() => DateTime.utc().toISO());
    this.#permits = world.permits ?? isForAll;
    this.#releases = new FakeReleases(releases, world.events ?? {});
    this.#people = new FakePeople(
      world.members ?? {},
      world.delegations ?? [],
      this.now,
    );
    this.#discussion = new FakeDiscussion(world.readers ?? []);
  }

  /** The same back end, as somebody else reaches it. */
  as(viewer: Actor): FakeModelReleaseApi {
    const other = new FakeModelReleaseApi(viewer, [], this.world);
    other.#releases = this.#releases;
    other.#people = this.#people;
    other.#discussion = this.#discussion;
    return other;
  }

  /** Lets the next command fail with this error. */
  refuseNext(error: Error): void {
    this.#refusals.push(error);
  }

  add(release: Release): void {
    this.#releases.add(release);
  }

  /** Somebody else does something. */
  change(id: string, change: (release: Release) => Release): void {
    this.#releases.change(id, change);
  }

  async listReleases(
    query: ListReleasesQuery = {},
  ): Promise<Page<ReleaseSummary>> {
    const items = selectReleases(this.#releases.all(), query, {
      ...this.#reader(),
      now: this.now(),
    });
    const start = Number(query.cursor ?? 0);
    const end = start + (query.limit ?? 25);
    return {
      items: items.slice(start, end),
      nextCursor: end < items.length ? String(end) : undefined,
    };
  }

  async getRelease(id: string): Promise<ReleaseDetail> {
    return toDetail(await this.#releases.get(id), this.#reader());
  }

  async getEvents(id: string): Promise<EventTrail> {
    await this.#releases.get(id);
    return this.#releases.trail(id);
  }

  /** Where the reader stopped the time before, by release. */
  readonly visits = new Map<string, LastVisit>();

  async recordVisit(id: string, { act }: VisitRequest): Promise<VisitAnswer> {
    const { items } = await this.getEvents(id);
    if (act === 'dismiss') {
      const seq = items.reduce((last, event) => Math.max(last, event.seq), 0);
      this.visits.set(id, { seq, at: new Date(0).toISOString() });
    }
    const since = this.visits.get(id);
    return since ? { since } : {};
  }

  async getDeliveries(id: string): Promise<Page<Delivery>> {
    const release = await this.#releases.get(id);
    return { items: this.world.deliveries ?? deliveriesOf(release) };
  }

  async stepCommand<TName extends StepCommand>(
    id: string,
    stepKey: string,
    name: TName,
    body: CommandBodies[TName],
  ): Promise<ReleaseDetail> {
    this.sent.push({ releaseId: id, stepKey, name, body });
    await this.#failIfTold();
    const command = { name, stepKey, body } as FakeStepCommand;
    const before = await this.#releases.get(id);
    const step = await stepIn(before, stepKey);
    await assertVersion(step, command);
    const { actor, permits } = this.#reader();
    const facts = { release: before, step, actor };
    const verdict = judgeOnStep(name, facts, permits);
    await assertAllowed(verdict);
    await assertPossible(
      command,
      toDetail(before, this.#reader()),
      this.#people,
    );
    const { onBehalfOf } = verdict;
    const context = this.#context(onBehalfOf);
    const after = applyStepCommand(before, step, command, context);
    return this.#keep({ before, after, stepKey, name, body, onBehalfOf });
  }

  async releaseCommand<TName extends ReleaseAction>(
    id: string,
    name: TName,
    body: CommandBodies[TName],
  ): Promise<ReleaseDetail> {
    this.sent.push({ releaseId: id, name, body });
    await this.#failIfTold();
    const command = { name, body } as FakeReleaseCommand;
    const before = await this.#releases.get(id);
    await assertVersion(before, command);
    const { actor, permits } = this.#reader();
    const facts = { release: before, actor };
    await assertAllowed({ denial: denyOnRelease(name, facts, permits) });
    const after = applyReleaseCommand(before, command, this.#context());
    if (command.name !== 'comment') {
      return this.#keep({ before, after, name, body });
    }
    const said = await this.#discussion.add(before, command.body, {
      by: this.viewer.ref,
      at: this.now(),
    });
    const data = { comment: said.text, commentId: said.id };
    const { stepKey } = said;
    return this.#keep({ before, after, name, stepKey, body: data });
  }

  async previewAmendment(
    id: string,
    body: CommandBodies['amend'],
  ): Promise<AmendmentPreview> {
    const release = await this.#releases.get(id);
    const { actor, permits } = this.#reader();
    const facts = { release, actor };
    await assertAllowed({ denial: denyOnRelease('amend', facts, permits) });
    return previewAmendment(release, body);
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
    const before = await this.#releases.get(id);
    const step = await stepIn(before, stepKey);
    const { actor, permits } = this.#reader();
    const facts = { release: before, step, actor };
    await assertAllowed(judgeOnStep('upload', facts, permits));
    const file = await fileIn(step, evidenceId);
    this.#releases.removeFile(id, stepKey, evidenceId);
    const after = await this.#releases.get(id);
    return this.#keep({
      before,
      after,
      stepKey,
      name: 'remove',
      body: { file },
    });
  }

  async listComments(
    id: string,
    query: ListCommentsQuery = {},
  ): Promise<Page<ReleaseComment>> {
    await this.#releases.get(id);
    return this.#discussion.list(id, query);
  }

  async editComment(
    id: string,
    commentId: string,
    { comment }: EditCommentRequest,
  ): Promise<ReleaseComment> {
    await this.#failIfTold();
    const before = await this.#releases.get(id);
    const edited = await this.#discussion.edit(id, commentId, comment, {
      by: this.viewer.ref,
      at: this.now(),
    });
    const after = { ...before, version: before.version + 1 };
    const { stepKey } = edited;
    const body = { comment, commentId };
    await this.#keep({ before, after, name: 'edit-comment', stepKey, body });
    return edited;
  }

  async findMentionable(
    id: string,
    text?: string,
  ): Promise<Page<MentionablePerson>> {
    await this.#releases.get(id);
    return this.#discussion.mentionable(text);
  }

  async getWatch(id: string): Promise<ReleaseWatch> {
    const release = await this.#releases.get(id);
    return this.#discussion.watch(release, this.viewer.ref);
  }

  async setWatch(id: string, watching: boolean): Promise<ReleaseWatch> {
    await this.#failIfTold();
    const release = await this.#releases.get(id);
    return this.#discussion.watch(release, this.viewer.ref, watching);
  }

  setModelWatch(): never {
    throw new Error('Not faked');
  }

  async checkGate(query: GateQuery): Promise<GateAnswer> {
    return gateAnswer(this.#releases.all(), query);
  }

  async listServing(query: ServingQuery): Promise<Page<Serving>> {
    return { items: servingIn(this.#releases.all(), query) };
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
    return this.#people.end(id, this.viewer.ref);
  }

  async listRunbooks(): Promise<Page<Runbook>> {
    await this.#failIfTold();
    return { items: this.world.runbooks ?? [] };
  }

  getRunbook(): never {
    throw new Error('Not faked');
  }

  async getRunbookOwners(): Promise<Page<RunbookStepOwners>> {
    await this.#failIfTold();
    return { items: this.world.runbookOwners ?? [] };
  }

  async getReadiness(query: ReadinessQuery): Promise<Readiness> {
    return readinessOf(query, this.#releases.all(), this.world);
  }

  async previewRelease(request: CreateReleaseRequest): Promise<ReleasePreview> {
    this.previewed.push(request);
    await this.#failIfTold();
    return previewOf(request, this.world);
  }

  async createRelease(request: CreateReleaseRequest): Promise<ReleaseDetail> {
    this.created.push(request);
    await this.#failIfTold();
    const release = opened(request, this.viewer.ref, this.now());
    this.#releases.add(release);
    return toDetail(release, this.#reader());
  }

  /** The viewer, with those for whom they act now, and what they are permitted. */
  #reader() {
    const people = this.#people;
    const actor = people.withPrincipals(this.viewer);
    return { actor, people, permits: this.#permits };
  }

  #context(onBehalfOf?: string) {
    const { ownershipRefs, delegators = [] } = this.#reader().actor;
    const absent = delegators.find(({ ref }) => ref === onBehalfOf);
    const refs = absent?.ownershipRefs ?? ownershipRefs;
    return {
      by: this.viewer.ref,
      onBehalfOf,
      at: this.now(),
      ownersNow: this.world.ownersNow ?? {},
      isIn: (ref: string) => refs.includes(ref),
    };
  }

  async #failIfTold(): Promise<void> {
    const error = this.#refusals.shift();
    if (error) {
      throw error;
    }
  }

  #keep(done: Omit<Done, 'actor' | 'at'>): Promise<ReleaseDetail> {
    const { id } = done.after;
    this.change(id, () => done.after);
    this.#releases.record({ ...done, actor: this.viewer.ref, at: this.now() });
    return this.getRelease(id);
  }
}
