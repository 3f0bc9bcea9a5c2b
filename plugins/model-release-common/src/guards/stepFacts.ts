import { Actor } from '../model/actor';
import { Release } from '../model/release';
import { Step } from '../model/step';
import { Capacity } from './capacities';
import { nameOf } from './refs';
import { Denial } from './verdict';

/** What the rules look at. A release detail from the API fits as well as the domain's own. @public */
export type StepGuardFacts = {
  release: Pick<Release, 'status' | 'requester' | 'approver'> & {
    steps: ReadonlyArray<
      Pick<
        Step,
        | 'key'
        | 'title'
        | 'dependsOn'
        | 'completedBy'
        | 'completedOnBehalfOf'
        | 'signatures'
      >
    >;
  };
  step: Pick<
    Step,
    | 'key'
    | 'title'
    | 'type'
    | 'status'
    | 'owners'
    | 'reassignment'
    | 'approval'
    | 'upload'
    | 'signatures'
    | 'dependsOn'
  >;
  actor: Actor;
};

/** The same, seen in one of the ways in which the actor can act. */
export type Facts = StepGuardFacts & { capacity: Capacity };

export type Rule = (facts: Facts) => Denial | undefined;

/** `bo`, or `bo for ana`. */
export function whoActs({ actor, capacity }: Facts): string {
  return capacity.onBehalfOf === undefined
    ? nameOf(actor.ref)
    : `${nameOf(actor.ref)} for ${nameOf(capacity.onBehalfOf)}`;
}

/** Everybody whose hand or word is in an act: who acts, and for whom. */
export function involved({ actor, capacity }: Facts): string[] {
  return [...new Set([actor.ref, capacity.ref])];
}
