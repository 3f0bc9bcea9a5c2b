import { Actor } from '../model/actor';
import { Release } from '../model/release';
import { Step } from '../model/step';
import { Capacity } from './capacities';
import { Act, Denial } from './denial';
import { nameOf } from './refs';

/** What the rules look at. A release detail from the API fits as well as the domain's own. @public */
export type StepGuardFacts = Omit<SignerFacts, 'release'> & {
  release: SignerFacts['release'] &
    Pick<Release, 'rollback' | 'evaluation' | 'intendedUse' | 'modelCard'>;
};

/** What rules about signers look at. It need not have been requested yet. */
export type SignerFacts = {
  release: Pick<
    Release,
    'status' | 'requester' | 'formerRequesters' | 'approver'
  > & {
    steps: ReadonlyArray<
      Pick<
        Step,
        | 'key'
        | 'title'
        | 'dependsOn'
        | 'completedBy'
        | 'completedOnBehalfOf'
        | 'result'
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
    | 'nobody'
    | 'reads'
    | 'files'
    | 'result'
    | 'previousRound'
  >;
  actor: Actor;
};

/** The same, seen in one of the ways in which the actor can act. */
export type Facts = StepGuardFacts & { capacity: Capacity };

export type Rule = (facts: Facts) => Denial | undefined;

/** A rule that can be asked before there is a release. */
export type SignerRule = (
  facts: SignerFacts & { capacity: Capacity },
) => Denial | undefined;

/** Which step a refusal is about, for whoever says it. */
export function stepName({
  key,
  title,
}: Pick<Step, 'key' | 'title'>): Pick<Step, 'key' | 'title'> {
  return { key, title };
}

/** Who acts, and for whom. */
export function actOf({
  actor,
  capacity,
}: Pick<Facts, 'actor' | 'capacity'>): Act {
  return { by: actor.ref, onBehalfOf: capacity.onBehalfOf };
}

/** `bo`, or `bo for ana`. */
export function nameAct({ by, onBehalfOf }: Act): string {
  return onBehalfOf === undefined
    ? nameOf(by)
    : `${nameOf(by)} for ${nameOf(onBehalfOf)}`;
}

/** Everybody whose hand or word is in an act: who acts, and for whom. */
export function involved({ by, onBehalfOf }: Act): string[] {
  return onBehalfOf === undefined ? [by] : [by, onBehalfOf];
}
