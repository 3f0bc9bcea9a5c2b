import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Actor,
  assertAllowed,
  CreateDelegationRequest,
  Delegation,
  denyIndirect,
  ModelReleaseError,
  Page,
} from '@model-release/backstage-plugin-model-release-common';
import { delegationProblem } from '../domain/delegationProblem';
import { DelegationService } from './DelegationService';
import { normalRef } from './normalRef';
import { ReleaseOffice } from './ReleaseOffice';

type Office = Pick<
  ReleaseOffice,
  'actors' | 'boundsOf' | 'clock' | 'delegations' | 'newId'
>;

function unknownDelegation(id: string): ModelReleaseError {
  return new ModelReleaseError(
    'unknown_delegation',
    `You neither gave nor were given a delegation ${id}.`,
  );
}

/** Keeps what people say of their own absence; nobody says it for them. */
export class DefaultDelegationService implements DelegationService {
  static create(office: Office): DefaultDelegationService {
    return new DefaultDelegationService(office);
  }

  private constructor(private readonly office: Office) {}

  async list(credentials: BackstageCredentials): Promise<Page<Delegation>> {
    const { actors, delegations } = this.office;
    const { ref } = await actors.identify(credentials, 'recent');
    return { items: await delegations.listOf(ref, this.#now()) };
  }

  async create(
    request: CreateDelegationRequest,
    credentials: BackstageCredentials,
  ): Promise<{ created: boolean; delegation: Delegation }> {
    const { boundsOf, delegations, newId } = this.office;
    const { ref } = await this.#identifyPerson(credentials);
    const { from, until, reason } = request;
    const asked = {
      delegator: ref,
      delegate: normalRef(request.to),
      from,
      until,
      ...boundsOf(from, until),
      reason,
    };
    await this.#assertPossible(asked);
    const same = await this.#findSame(asked);
    if (same) {
      return { created: false, delegation: same };
    }
    const delegation = { ...asked, id: newId(), createdAt: this.#now() };
    await delegations.insert(delegation);
    return { created: true, delegation };
  }

  /** Whoever gave it can end it, and so can whoever was given it. */
  async end(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Delegation> {
    const { delegations } = this.office;
    const { ref } = await this.#identifyPerson(credentials);
    const delegation = await delegations.find(id);
    if (
      !delegation ||
      ![delegation.delegator, delegation.delegate].includes(ref)
    ) {
      throw unknownDelegation(id);
    }
    await delegations.end(id, this.#now());
    return (await delegations.find(id)) ?? delegation;
  }

  async #identifyPerson(credentials: BackstageCredentials): Promise<Actor> {
    const actor = await this.office.actors.identify(credentials, 'live');
    assertAllowed(denyIndirect(actor));
    return actor;
  }

  async #assertPossible(
    asked: Omit<Delegation, 'id' | 'createdAt'>,
  ): Promise<void> {
    const isUser =
      (await this.office.actors.ownershipOf(asked.delegate)) !== undefined;
    const problem = delegationProblem(asked, isUser, this.#now());
    if (problem) {
      throw new ModelReleaseError('invalid_delegation', problem);
    }
  }

  /** A repeat finds the first: two alike would only have to be ended twice. */
  async #findSame(
    asked: Omit<Delegation, 'id' | 'createdAt'>,
  ): Promise<Delegation | undefined> {
    const own = await this.office.delegations.listOf(
      asked.delegator,
      this.#now(),
    );
    return own.find(
      ({ delegator, delegate, from, until }) =>
        delegator === asked.delegator &&
        delegate === asked.delegate &&
        from === asked.from &&
        until === asked.until,
    );
  }

  #now(): string {
    return this.office.clock().toISOString();
  }
}
