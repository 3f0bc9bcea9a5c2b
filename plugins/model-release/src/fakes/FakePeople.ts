import {
  isDoneStep,
  isInForce,
  isOpenRelease,
  isUserRef,
  type Actor,
  type CreateDelegationRequest,
  type Delegation,
  type Delegator,
  type Release,
  type Step,
  type StepPeople,
} from '@model-release/backstage-plugin-model-release-common';
import { refusal } from './refusal';

/** The people of each group, by the group's ref; nested groups are spelled out. */
export type Members = Readonly<Record<string, readonly string[]>>;

const DAY_MS = 86_400_000;

/** Who is in which group, and who stands in for whom: the catalog and the delegations in memory. */
export class FakePeople {
  #delegations: Delegation[];

  constructor(
    private readonly members: Members,
    delegations: readonly Delegation[],
    private readonly now: () => string,
  ) {
    this.#delegations = [...delegations];
  }

  /** Somebody together with those for whom they act now. */
  withPrincipals(actor: Actor): Actor {
    const absent = this.#inForce()
      .filter(({ delegate }) => delegate === actor.ref)
      .map(({ delegator }) => this.#delegator(delegator));
    return absent.length > 0 ? { ...actor, delegators: absent } : actor;
  }

  /** Who is behind a step, as the back end says it. */
  behind(
    release: Pick<Release, 'status'>,
    step: Pick<Step, 'owners' | 'status'>,
  ): StepPeople {
    if (!isOpenRelease(release.status) || isDoneStep(step.status)) {
      return { people: [], delegates: [] };
    }
    const people = [
      ...new Set(
        step.owners.flatMap(owner =>
          isUserRef(owner) ? [owner] : this.members[owner] ?? [],
        ),
      ),
    ];
    return {
      people,
      delegates: this.#inForce()
        .filter(({ delegator }) => people.includes(delegator))
        .map(({ delegator, delegate, until, reason }) => ({
          delegator,
          delegate,
          until,
          reason,
        })),
    };
  }

  /** Whether a Group or User is one of the owners, or belongs to one. */
  belongsTo(ref: string, owners: readonly string[]): boolean {
    return owners.some(
      owner => owner === ref || this.members[owner]?.includes(ref),
    );
  }

  delegationsOf(ref: string): Delegation[] {
    return this.#delegations.filter(
      ({ delegator, delegate, endsAt, endedAt }) =>
        [delegator, delegate].includes(ref) &&
        endsAt > this.now() &&
        endedAt === undefined,
    );
  }

  async delegate(
    delegator: string,
    { to, from, until, reason }: CreateDelegationRequest,
  ): Promise<Delegation> {
    const problem = this.#problemOf({ delegator, to, from, until });
    if (problem) {
      throw await refusal('invalid_delegation', problem);
    }
    const same = this.delegationsOf(delegator).find(
      one =>
        one.delegator === delegator &&
        one.delegate === to &&
        one.from === from &&
        one.until === until,
    );
    if (same) {
      return same;
    }
    const delegation: Delegation = {
      id: `delegation-${this.#delegations.length + 1}`,
      delegator,
      delegate: to,
      from,
      until,
      startsAt: new Date(from).toISOString(),
      endsAt: new Date(Date.parse(until) + DAY_MS).toISOString(),
      reason,
      createdAt: this.now(),
    };
    this.#delegations.push(delegation);
    return delegation;
  }

  async end(id: string, ref: string): Promise<Delegation> {
    const found = this.#delegations.find(
      delegation =>
        delegation.id === id &&
        [delegation.delegator, delegation.delegate].includes(ref),
    );
    if (!found) {
      throw await refusal(
        'unknown_delegation',
        `There is no delegation ${id}.`,
      );
    }
    const ended = { ...found, endedAt: this.now() };
    this.#delegations = this.#delegations.map(one =>
      one.id === id ? ended : one,
    );
    return ended;
  }

  #problemOf(asked: {
    delegator: string;
    to: string;
    from: string;
    until: string;
  }): string | undefined {
    const { delegator, to, from, until } = asked;
    if (to === delegator) {
      return `to: ${to} cannot stand in for themselves.`;
    }
    if (until < from) {
      return `until: ${until} is before the first day, ${from}.`;
    }
    return until < this.now().slice(0, 10)
      ? `until: ${until} is over already.`
      : undefined;
  }

  #inForce(): Delegation[] {
    const now = this.now();
    return this.#delegations.filter(delegation => isInForce(delegation, now));
  }

  #delegator(ref: string): Delegator {
    const groups = Object.keys(this.members).filter(group =>
      this.members[group].includes(ref),
    );
    return { ref, ownershipRefs: [ref, ...groups] };
  }
}
