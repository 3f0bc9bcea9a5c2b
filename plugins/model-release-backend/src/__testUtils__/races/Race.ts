import {
  ReleaseAction,
  ReleaseDetail,
  StepAction,
} from '@model-release/backstage-plugin-model-release-common';
import { Response } from 'supertest';
import { QuorumName, QUORUMS } from './raceCompany';
import { expectStatus, person, stepOf, TestPortal } from '../TestPortal';
import { sendReleaseAction, sendStepAction } from '../whoMayAct/sendAction';

/** An answer that somebody got in a race. */
export interface Finish {
  who: string;
  action: StepAction | ReleaseAction | 'end-delegation';
  status: number;
  code?: string;
  /** What made this request different from all others of its kind. */
  comment?: string;
}

/** What a racer asks for, on the release as they saw it last. */
type Move = (release: ReleaseDetail) => Promise<Response>;

const SIGN_OFF = 'sign-off';

/** Codes after which a person looks at what is new and tries again. */
const OVERTAKEN = ['stale_version', 'stale_packet'];

/** One release, at which many people pull at once. */
export class Race {
  /** Opens a release and brings it to its sign-off. */
  static async start(portal: TestPortal, quorum: QuorumName): Promise<Race> {
    Race.#count += 1;
    const { id } = await portal.create({
      environment: `race-${Race.#count}`,
      runbook: { name: quorum },
    });
    const response = await portal.stepCommand(
      id,
      'preparation',
      'complete',
      { checklist: { done: true } },
      person('paul'),
    );
    return new Race(portal, expectStatus(response, 200), QUORUMS[quorum]);
  }

  static #count = 0;

  /** Every answer of the race, also those after which somebody tried again. */
  readonly finishes: Finish[] = [];

  private constructor(
    readonly portal: TestPortal,
    /** As everybody sees it who begins. */
    private seen: ReleaseDetail,
    readonly quorum: number,
  ) {}

  get id(): string {
    return this.seen.id;
  }

  /** Signs what they see. */
  approve(who: string): Promise<void> {
    return this.#insist(who, 'approve', release =>
      this.#onStep(who, release, 'approve'),
    );
  }

  reassign(who: string, to: string): Promise<void> {
    return this.#insist(who, 'reassign', release =>
      this.#onStep(who, release, 'reassign', { to, reason: 'In a race' }),
    );
  }

  /**
   * @param comment - one that no other request has: the same request twice is one, and succeeds twice
   */
  withdraw(comment: string): Promise<void> {
    return this.#insist(
      'nora',
      'withdraw',
      release => this.#onRelease('nora', release, 'withdraw', { comment }),
      comment,
    );
  }

  /** Resolves once somebody has signed. Whoever waited for it begins with what they see then. */
  async firstSignature(): Promise<void> {
    for (;;) {
      const changed = this.portal.changes.next();
      this.seen = await this.portal.get(this.id);
      if (stepOf(this.seen, SIGN_OFF).signatures.length > 0) {
        return;
      }
      await changed;
    }
  }

  refreshOwners(who: string): Promise<void> {
    return this.#insist(who, 'refresh-owners', release =>
      this.#onRelease(who, release, 'refresh-owners'),
    );
  }

  /** Waits for the gate to open, and shuts it. Goes home when it will not open any more. */
  async revokeOnceApproved(who: string, reason: string): Promise<void> {
    for (;;) {
      const changed = this.portal.changes.next();
      const release = await this.portal.get(this.id);
      if (release.status === 'in_review') {
        await changed;
        continue;
      }
      if (release.status !== 'withdrawn') {
        await this.#insist(
          who,
          'revoke',
          latest => this.#onRelease(who, latest, 'revoke', { reason }),
          reason,
        );
      }
      return;
    }
  }

  /** Comes back to work: nobody stands in for them any more. */
  async endDelegation(who: string, delegationId: string): Promise<void> {
    const response = await this.portal
      .send('post', `/v1/delegations/${delegationId}/end`, person(who))
      .send({});
    this.#note({ who, action: 'end-delegation' }, response);
  }

  /** Asks until the answer is about what is asked, and not about what somebody else did meanwhile. */
  async #insist(
    who: string,
    action: Finish['action'],
    move: Move,
    comment?: string,
  ): Promise<void> {
    let release = this.seen;
    for (;;) {
      const response = await move(release);
      const { code } = this.#note({ who, action, comment }, response);
      if (!OVERTAKEN.includes(code ?? '')) {
        return;
      }
      release = await this.portal.get(this.id, person(who));
    }
  }

  #note(about: Omit<Finish, 'status'>, { status, body }: Response): Finish {
    const finish = { ...about, status, code: body.error?.code };
    this.finishes.push(finish);
    return finish;
  }

  #onStep(
    who: string,
    release: ReleaseDetail,
    action: StepAction,
    body: object = {},
  ): Promise<Response> {
    const { portal } = this;
    return sendStepAction(portal, release, action, SIGN_OFF, person(who), body);
  }

  #onRelease(
    who: string,
    release: ReleaseDetail,
    action: ReleaseAction,
    body: object = {},
  ): Promise<Response> {
    return sendReleaseAction(this.portal, release, action, person(who), body);
  }
}
