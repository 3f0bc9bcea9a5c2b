import { StepCommand } from '../../client/ModelReleaseClient';
import { ReleaseAction } from '../../model/actions';
import { ReleaseDetail } from '../../model/views';
import { CommandBodies } from '../../schemas/commands';
import { ContractPortal, stepOf } from './ContractPortal';

type Body<TName extends keyof CommandBodies> = Omit<
  CommandBodies[TName],
  'expectedVersion'
>;

const SCOPE = { 'one-owner': true, 'use-agreed': true } as const;

/** What people do in the contract, on the newest version of what they do it to. */
export class ContractWork {
  #opened = 0;

  constructor(private readonly portal: () => ContractPortal) {}

  /** Opens a release of a checkpoint of its own. */
  async open(environment: string = 'production'): Promise<ReleaseDetail> {
    this.#opened += 1;
    const checkpoint = `contract-${this.#opened}`;
    return this.portal().open({ checkpoint, environment });
  }

  get(id: string, name: string = 'nora'): Promise<ReleaseDetail> {
    return this.portal().as(name).getRelease(id);
  }

  async onStep<TName extends StepCommand>(
    name: string,
    id: string,
    key: string,
    command: TName,
    body: Body<TName>,
  ): Promise<ReleaseDetail> {
    const { version } = stepOf(await this.get(id), key);
    const whole = { ...body, expectedVersion: version };
    return this.portal()
      .as(name)
      .stepCommand(id, key, command, whole as CommandBodies[TName]);
  }

  async onRelease<TName extends ReleaseAction>(
    name: string,
    id: string,
    command: TName,
    body: Body<TName>,
  ): Promise<ReleaseDetail> {
    const { version } = await this.get(id);
    const whole = { ...body, expectedVersion: version };
    return this.portal()
      .as(name)
      .releaseCommand(id, command, whole as CommandBodies[TName]);
  }

  completeScope(id: string, name: string = 'lena'): Promise<ReleaseDetail> {
    const body = { checklist: SCOPE, comment: 'Agreed' };
    return this.onStep(name, id, 'scope-and-ownership', 'complete', body);
  }

  /** Opens a release and completes everything before its sign-off. */
  async toSignOff(environment?: string): Promise<ReleaseDetail> {
    const { id } = await this.open(environment);
    await this.completeScope(id);
    await this.onStep('dara', id, 'training-data', 'complete', {
      checklist: { licenses: true },
    });
    await this.portal().upload('otto', id, 'evaluation-summary');
    await this.onStep('otto', id, 'evaluation-summary', 'complete', {});
    return this.onStep('sami', id, 'security-review', 'complete', {
      answers: { injection: 'In the subject line' },
    });
  }

  async approve(id: string, name: string = 'vera'): Promise<ReleaseDetail> {
    const { packetDigest = '' } = stepOf(
      await this.get(id),
      'release-sign-off',
    );
    const body = { packetDigest, attestation: true } as const;
    return this.onStep(name, id, 'release-sign-off', 'approve', body);
  }
}
