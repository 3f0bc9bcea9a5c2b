import {
  EventType,
  isDoneStep,
  isTransition,
  Release,
  RELEASE_TRANSITIONS,
  ReleaseStatus,
  Step,
  STEP_TRANSITIONS,
} from '@model-release/backstage-plugin-model-release-common';
import { Decision, DecisionContext } from './decision';
import { tellWatchers } from './discussion/tellWatchers';
import { findStep } from './findStep';

/**
 * The next state of a release: takes changes one by one, leaves the given release untouched, and
 * refuses every transition that the published tables do not list.
 */
export class ReleaseDraft {
  /** @param onBehalfOf - the delegator for whom the actor acts, as the rules determined */
  static of(
    release: Release,
    context: DecisionContext,
    onBehalfOf?: string,
  ): ReleaseDraft {
    return new ReleaseDraft(release, context, onBehalfOf);
  }

  readonly #before: Release;
  #release: Release;
  readonly #outcome: Omit<Decision, 'release'> = {
    events: [],
    deliveries: [],
    scans: [],
    notices: [],
    remarks: [],
    packets: [],
    redeliveries: [],
    cancelsDeliveries: false,
  };

  private constructor(
    release: Release,
    readonly context: DecisionContext,
    readonly onBehalfOf: string | undefined,
  ) {
    this.#before = release;
    this.#release = release;
  }

  get release(): Release {
    return this.#release;
  }

  /** The release before the command. */
  get before(): Release {
    return this.#before;
  }

  /** @throws ModelReleaseError `unknown_step` */
  step(key: string): Step {
    return findStep(this.#release, key);
  }

  changeStep(key: string, patch: Partial<Step>): void {
    const step = this.step(key);
    const status = patch.status ?? step.status;
    if (
      status !== step.status &&
      !isTransition(STEP_TRANSITIONS, step.status, status)
    ) {
      throw new Error(`Step ${key} cannot go from ${step.status} to ${status}`);
    }
    this.#replaceStep({
      ...step,
      lastCommand: undefined,
      // Whoever did it shows that somebody could, and ends the round.
      ...(isDoneStep(status) && {
        nobody: undefined,
        previousRound: undefined,
      }),
      ...patch,
      version: this.#versionBefore(key) + 1,
    });
  }

  changeRelease(patch: Partial<Omit<Release, 'steps' | 'status'>>): void {
    this.#release = { ...this.#release, lastCommand: undefined, ...patch };
  }

  changeStatus(status: ReleaseStatus): void {
    if (!isTransition(RELEASE_TRANSITIONS, this.#release.status, status)) {
      throw new Error(
        `A release cannot go from ${this.#release.status} to ${status}`,
      );
    }
    this.#release = {
      ...this.#release,
      status,
      ...(status === 'released' && { releasedAt: this.context.now }),
    };
  }

  /** Lets a repeat of the command be recognized. */
  remember(fingerprint: string, stepKey?: string): void {
    if (stepKey === undefined) {
      this.#release = { ...this.#release, lastCommand: fingerprint };
    } else {
      this.#replaceStep({ ...this.step(stepKey), lastCommand: fingerprint });
    }
  }

  record(
    type: EventType,
    data: Record<string, unknown> = {},
    stepKey?: string,
  ): void {
    const { actor, now } = this.context;
    this.#outcome.events.push({
      type,
      at: now,
      actor: actor.ref,
      delegatedBy: actor.delegatedBy,
      onBehalfOf: this.onBehalfOf,
      stepKey,
      data,
    });
  }

  deliver(delivery: Decision['deliveries'][number]): void {
    this.#outcome.deliveries.push(delivery);
  }

  scan(request: Decision['scans'][number]): void {
    this.#outcome.scans.push(request);
  }

  redeliverWebhook(stepKey: string): void {
    this.#outcome.redeliveries.push(stepKey);
  }

  cancelDeliveries(): void {
    this.#outcome.cancelsDeliveries = true;
  }

  keepPacket(packet: Decision['packets'][number]): void {
    this.#outcome.packets.push(packet);
  }

  say(remark: Decision['remarks'][number]): void {
    this.#outcome.remarks.push(remark);
  }

  notify(notice: Decision['notices'][number]): void {
    this.#outcome.notices.push(notice);
  }

  toDecision(): Decision {
    if (this.#outcome.events.length === 0) {
      return { ...this.#outcome, release: this.#before };
    }
    const release = {
      ...this.#release,
      version: this.#before.version + 1,
      updatedAt: this.context.now,
    };
    const { events, notices } = this.#outcome;
    return {
      ...this.#outcome,
      notices: tellWatchers(release, events, notices),
      release,
    };
  }

  #replaceStep(next: Step): void {
    this.#release = {
      ...this.#release,
      steps: this.#release.steps.map(s => (s.key === next.key ? next : s)),
    };
  }

  /** However often one command touches a step, its version grows by one. */
  #versionBefore(key: string): number {
    return this.#before.steps.find(step => step.key === key)?.version ?? 0;
  }
}
