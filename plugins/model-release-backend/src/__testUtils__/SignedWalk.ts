import {
  CommandBodies,
  ReleaseDetail,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aCreateRequest,
  SECURITY_ANSWERS,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { SignedPortal } from './SignedPortal';
import { expectStatus, stepOf } from './TestPortal';

type Unversioned<T> = Omit<T, 'expectedVersion'>;

/** Where a file of the shipped runbook goes. */
export const EVIDENCE_PATH =
  '/steps/evaluation-summary/evidence/eval-sr-lora-0042.json';

/** Takes releases to where a decision is due; everybody on the way uses their own token. */
export class SignedWalk {
  #environments = 0;

  constructor(private readonly portal: SignedPortal) {}

  /** A request of its own subject, so that none stands in another's way. */
  nextRequest() {
    this.#environments += 1;
    return aCreateRequest({ environment: `environment-${this.#environments}` });
  }

  async create(): Promise<ReleaseDetail> {
    const token = await this.portal.tokenOf('nora');
    return this.portal.client.createRelease(this.nextRequest(), { token });
  }

  async get(id: string): Promise<ReleaseDetail> {
    const token = await this.portal.tokenOf('nora');
    return this.portal.client.getRelease(id, { token });
  }

  /** Created, and the scope agreed on. */
  async scoped(): Promise<ReleaseDetail> {
    const { id } = await this.create();
    return this.#tick(id, 'scope-and-ownership', 'lena');
  }

  /** All done but the sign-off. */
  async atSignOff(): Promise<ReleaseDetail> {
    const { id } = await this.scoped();
    await this.#tick(id, 'training-data', 'dara');
    const token = await this.portal.tokenOf('otto');
    const upload = this.portal.send(
      'put',
      `/v1/releases/${id}${EVIDENCE_PATH}`,
      {
        Authorization: `Bearer ${token}`,
      },
    );
    expectStatus(await upload.send('{}'), 200);
    await this.step(id, 'evaluation-summary', 'complete', {}, 'otto');
    const answers = { answers: SECURITY_ANSWERS };
    return this.step(id, 'security-review', 'complete', answers, 'sami');
  }

  /** Signed, and the message that follows has arrived: nothing goes on by itself any more. */
  async released(): Promise<ReleaseDetail> {
    const { id, packetDigest } = await this.atSignOff();
    const body = { packetDigest, attestation: true } as const;
    await this.step(id, 'release-sign-off', 'approve', body, 'vera');
    for (;;) {
      const changed = this.portal.changes.next();
      const release = await this.get(id);
      if (release.status === 'released') {
        return release;
      }
      await changed;
    }
  }

  async step<TName extends StepCommand>(
    id: string,
    key: string,
    name: TName,
    body: Unversioned<CommandBodies[TName]>,
    who: string,
  ): Promise<ReleaseDetail> {
    const { version } = stepOf(await this.get(id), key);
    const versioned = { expectedVersion: version, ...body };
    return this.portal.client.stepCommand(
      id,
      key,
      name,
      versioned as CommandBodies[TName],
      { token: await this.portal.tokenOf(who) },
    );
  }

  async #tick(id: string, key: string, who: string): Promise<ReleaseDetail> {
    const { checklist = [] } = stepOf(await this.get(id), key);
    const ticked = Object.fromEntries(
      checklist.map(entry => [entry.key, true] as const),
    );
    return this.step(id, key, 'complete', { checklist: ticked }, who);
  }
}
