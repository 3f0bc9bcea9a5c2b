import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Actor,
  assertAllowed,
  CreateDelegationRequest,
  Delegation,
  denyIndirect,
  MAX_DELEGATIONS,
  ModelReleaseError,
  Page,
} from '@model-release/backstage-plugin-model-release-common';
import { delegationProblem } from '../../domain/delegationProblem';
import { DelegationService } from './DelegationService';
import { normalRef } from '../../lib/normalRef';
import { Calendar } from '../../domain/Calendar';
import { DelegationStore } from '../../ports/DelegationStore';
import { ActorDirectory } from '../../ports/OwnerDirectory';

export interface DelegationServiceDependencies {
  actors: ActorDirectory;
  calendar: Pick<Calendar, 'boundsOf'>;
  delegations: DelegationStore;
  clock: () => Date;
  newId: () => string;
}

function unknownDelegation(id: string): ModelReleaseError {
  return new ModelReleaseError(
    'unknown_delegation',
    `You have no delegation ${id}, as delegator or as delegate.`,
  );
}

type Asked = Omit<Delegation, 'id' | 'createdAt'>;

/** A repeat returns the first delegation: a duplicate would have to be ended separately. */
function isSame(other: Delegation, { delegate, from, until }: Asked): boolean {
  return (
    other.delegate === delegate && other.from === from && other.until === until
  );
}

/** Each is shown with every step of the delegator. */
function assertFew(given: readonly Delegation[]): void {
  if (given.length >= MAX_DELEGATIONS) {
    throw new ModelReleaseError(
      'invalid_delegation',
      `You have ${given.length} current or upcoming delegations, which is the maximum. End one first.`,
    );
  }
}

/** Manages delegations, which people can create only for themselves. */
export class DefaultDelegationService implements DelegationService {
  static create(
    dependencies: DelegationServiceDependencies,
  ): DefaultDelegationService {
    return new DefaultDelegationService(dependencies);
  }

  private constructor(
    private readonly dependencies: DelegationServiceDependencies,
  ) {}

  async list(credentials: BackstageCredentials): Promise<Page<Delegation>> {
    const { actors, delegations } = this.dependencies;
    const { ref } = await actors.identify(credentials, 'recent');
    return { items: await delegations.listOf(ref, this.#now()) };
  }

  async create(
    request: CreateDelegationRequest,
    credentials: BackstageCredentials,
  ): Promise<{ created: boolean; delegation: Delegation }> {
    const { calendar, delegations, newId } = this.dependencies;
    const { ref } = await this.#identifyPerson(credentials);
    const { from, until, reason } = request;
    const asked = {
      delegator: ref,
      delegate: normalRef(request.to),
      from,
      until,
      ...calendar.boundsOf(from, until),
      reason,
    };
    await this.#assertPossible(asked);
    const given = await this.#givenBy(ref);
    const same = given.find(other => isSame(other, asked));
    if (same) {
      return { created: false, delegation: same };
    }
    assertFew(given);
    const delegation = { ...asked, id: newId(), createdAt: this.#now() };
    const created = await delegations.insert(delegation);
    const stored = created
      ? delegation
      : (await this.#givenBy(ref)).find(other => isSame(other, asked));
    return { created, delegation: stored ?? delegation };
  }

  /** Both the delegator and the delegate can end it. */
  async end(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Delegation> {
    const { delegations } = this.dependencies;
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
    const actor = await this.dependencies.actors.identify(credentials, 'live');
    assertAllowed(denyIndirect(actor));
    return actor;
  }

  async #assertPossible(asked: Asked): Promise<void> {
    const isUser =
      (await this.dependencies.actors.ownershipOf(asked.delegate)) !==
      undefined;
    const problem = delegationProblem(asked, isUser, this.#now());
    if (problem) {
      throw new ModelReleaseError('invalid_delegation', problem);
    }
  }

  async #givenBy(ref: string): Promise<Delegation[]> {
    const own = await this.dependencies.delegations.listOf(ref, this.#now());
    return own.filter(({ delegator }) => delegator === ref);
  }

  #now(): string {
    return this.dependencies.clock().toISOString();
  }
}
