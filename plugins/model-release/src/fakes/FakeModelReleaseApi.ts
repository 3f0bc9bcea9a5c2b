import type {
  Actor,
  CommandBodies,
  Delivery,
  Evidence,
  EventTrail,
  GateAnswer,
  GateQuery,
  ListReleasesQuery,
  ModelReleaseApi,
  Page,
  Release,
  ReleaseAction,
  ReleaseDetail,
  ReleaseEvent,
  ReleaseSummary,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';
import { expandStatuses } from '@model-release/backstage-plugin-model-release-common';
import {
  aDelivery,
  aReleaseDetail,
  anEvent,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { DateTime } from 'luxon';
import { applyReleaseCommand, applyStepCommand } from './applyCommand';
import { refusal } from './refusal';
import { toSummary } from './toSummary';

/** A command that was sent, for tests to look at. */
export interface SentCommand {
  releaseId: string;
  stepKey?: string;
  name: string;
  body: Record<string, unknown>;
}

/**
 * The back end in memory: keeps releases, carries out commands in a simple way, and answers what
 * the viewer may do from the same guards as the real one.
 */
export class FakeModelReleaseApi implements ModelReleaseApi {
  readonly sent: SentCommand[] = [];
  readonly #releases: Map<string, Release>;
  readonly #events = new Map<string, ReleaseEvent[]>();
  readonly #deliveries: Delivery[];
  #refusals: Error[] = [];

  constructor(
    readonly viewer: Actor,
    releases: Release[],
    options: {
      events?: Record<string, ReleaseEvent[]>;
      deliveries?: Delivery[];
      now?: () => string;
    } = {},
  ) {
    this.#releases = new Map(releases.map(release => [release.id, release]));
    this.#deliveries = options.deliveries ?? [aDelivery()];
    this.now = options.now ?? (() => DateTime.utc().toISO());
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
    const statuses = expandStatuses(query.status);
    const isMine = (release: Release) =>
      release.steps.some(
        step =>
          step.status === 'active' &&
          step.owners.some(owner => this.viewer.ownershipRefs.includes(owner)),
      );
    const items = [...this.#releases.values()]
      .filter(release => !statuses || statuses.includes(release.status))
      .filter(
        ({ entityRef }) => !query.entityRef || entityRef === query.entityRef,
      )
      .filter(release => query.owner !== 'me' || isMine(release))
      .filter(
        ({ requester }) =>
          query.requester !== 'me' || requester === this.viewer.ref,
      )
      .filter(
        ({ environment }) =>
          !query.environment || environment === query.environment,
      )
      .filter(({ entityRef, checkpoint, requester }) =>
        `${entityRef} ${checkpoint.id} ${requester}`.includes(query.text ?? ''),
      )
      .map(release => toSummary(release, this.now()))
      .filter(summary => !query.overdue || summary.overdue)
      .sort((a, b) =>
        query.orderBy === 'createdAt'
          ? b.createdAt.localeCompare(a.createdAt)
          : (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'),
      );
    const start = Number(query.cursor ?? 0);
    const end = start + (query.limit ?? 25);
    return {
      items: items.slice(start, end),
      nextCursor: end < items.length ? String(end) : undefined,
    };
  }

  async getRelease(id: string): Promise<ReleaseDetail> {
    const detail = aReleaseDetail(
      structuredClone(this.#release(id)),
      this.viewer,
    );
    return {
      ...detail,
      steps: detail.steps.map(step => ({
        ...step,
        actions: step.actions.filter(
          ({ name }) => name !== 'waive' && step.type !== 'webhook',
        ),
      })),
    };
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
    const step = this.#release(id).steps.find(s => s.key === stepKey);
    if (step?.version !== body.expectedVersion) {
      throw await refusal('stale_version', 'The step has changed.');
    }
    this.change(id, release =>
      applyStepCommand(release, { stepKey, name, body }, this.#context()),
    );
    this.#record(id, stepKey, name, body);
    return this.getRelease(id);
  }

  async releaseCommand<TName extends ReleaseAction>(
    id: string,
    name: TName,
    body: CommandBodies[TName],
  ): Promise<ReleaseDetail> {
    this.sent.push({ releaseId: id, name, body });
    await this.#failIfTold();
    this.change(id, release =>
      applyReleaseCommand(release, { name, body }, this.#context()),
    );
    this.#record(id, undefined, name, body);
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
    const release = [...this.#releases.values()].find(
      ({ entityRef, checkpoint, environment }) =>
        entityRef === query.entityRef &&
        checkpoint.id === query.checkpoint &&
        environment === query.environment,
    );
    const isOpen =
      release?.status === 'approved' || release?.status === 'released';
    return isOpen
      ? {
          decision: 'allow',
          reasons: [{ code: 'approved', message: 'The release is approved.' }],
        }
      : {
          decision: 'deny',
          reasons: [
            {
              code: `release_${release?.status}`,
              message: `The release of ${
                query.checkpoint
              } is ${release?.status.replace('_', ' ')}, not approved.`,
            },
          ],
        };
  }

  async evidenceUrl(id: string, stepKey: string, evidence: { id: string }) {
    return `http://localhost:7007/api/model-release/v1/releases/${id}/steps/${stepKey}/evidence/${evidence.id}`;
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

  #context() {
    return { by: this.viewer.ref, at: this.now() };
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

  #record(
    id: string,
    stepKey: string | undefined,
    name: string,
    body: Record<string, unknown>,
  ): void {
    const types: Record<string, ReleaseEvent['type']> = {
      complete: 'step.completed',
      approve: 'step.approved',
      'request-changes': 'step.changes_requested',
      resubmit: 'step.resubmitted',
      reject: 'step.rejected',
      waive: 'step.waived',
      reopen: 'step.reopened',
      withdraw: 'release.withdrawn',
      amend: 'release.amended',
      comment: 'comment.added',
    };
    const events = this.#events.get(id) ?? [];
    this.#events.set(id, [
      ...events,
      anEvent({
        seq: events.length + 1,
        type: types[name],
        at: this.now(),
        actor: this.viewer.ref,
        stepKey,
        data: body,
      }),
    ]);
  }
}
