import {
  ReleaseDetail,
  StepAction,
  StepType,
} from '@model-release/backstage-plugin-model-release-common';
import { expectStatus, person, program, TestPortal } from '../TestPortal';
import { STEP_OF } from './everyStepRunbook';
import { Line, REQUESTERS } from './relations';
import { sendReleaseAction, sendStepAction } from './sendAction';

/** Whoever gets the steps on the line where they are given away. */
const ASSIGNEE = 'gina';

let environments = 0;

/** Credentials of whoever asks for the releases of a line. */
export function requesterOf(line: Line): string {
  const ref = REQUESTERS[line];
  return ref.startsWith('user:')
    ? person(ref.slice(ref.indexOf('/') + 1))
    : program(ref);
}

/** A release on its way to where a test wants to look at it. */
export class Stage {
  /** Opens one in an environment of its own. */
  static async open(
    portal: TestPortal,
    line: Line,
    environment = 'stage',
  ): Promise<Stage> {
    environments += 1;
    const release = await portal.create(
      {
        environment: `${environment}-${environments}`,
        runbook: { name: 'every-step' },
      },
      requesterOf(line),
    );
    return new Stage(portal, line, release);
  }

  private constructor(
    private readonly portal: TestPortal,
    private readonly line: Line,
    public release: ReleaseDetail,
  ) {}

  /** Has somebody do something to a step, which they must be able to. */
  async act(
    name: string,
    action: StepAction,
    key: string,
    body: object = {},
  ): Promise<void> {
    const response = await sendStepAction(
      this.portal,
      this.release,
      action,
      key,
      person(name),
      body,
    );
    this.release = expectStatus(response, 200);
  }

  async withdraw(): Promise<void> {
    const response = await sendReleaseAction(
      this.portal,
      this.release,
      'withdraw',
      requesterOf(this.line),
    );
    this.release = expectStatus(response, 200);
  }

  /** Until the message that tells of the approval is given up. */
  async waitForFailure(): Promise<void> {
    const { id } = this.release;
    this.release = await this.portal.waitForStep(id, STEP_OF.webhook, 'failed');
  }

  /** On the line where steps are given away, gives these away. */
  async giveAway(...types: StepType[]): Promise<void> {
    for (const type of this.isGivenAway ? types : []) {
      await this.act('cora', 'reassign', STEP_OF[type], {
        to: `user:default/${ASSIGNEE}`,
        reason: 'Gina knows it best',
      });
    }
  }

  /** Somebody who owns the work: whoever was given it, where it was given away. */
  get worker(): string {
    return this.isGivenAway ? ASSIGNEE : 'olga';
  }

  /** Everything before the steps that are looked at, each by somebody else. */
  async prepare(): Promise<void> {
    await this.act('cora', 'complete', 'scope');
    await this.act('carl', 'complete', 'data');
    await this.act('paul', 'complete', 'kickoff');
  }

  /** All work before the sign-off. */
  async doTheWork(by: string): Promise<void> {
    await this.act(by, 'upload', STEP_OF.file_upload);
    for (const type of ['manual', 'file_upload', 'form'] as const) {
      await this.act(by, 'complete', STEP_OF[type]);
    }
  }

  /** All signatures but the last one. */
  async sign(): Promise<void> {
    await this.act('sven', 'approve', STEP_OF.approval);
    await this.act('dana', 'approve', STEP_OF.approval);
  }

  get isGivenAway(): boolean {
    return this.line === 'given to gina';
  }
}
