import { Caller } from '../../domain/Caller';
import { DecisionContext } from '../../domain/decision';
import { DecisionRules } from '../../domain/DecisionRules';

export interface DecisionDependencies {
  rules: DecisionRules;
  clock: () => Date;
  newId: () => string;
}

/** Freezes the moment of a decision. */
export function decisionContext(
  { rules, clock, newId }: DecisionDependencies,
  { actor, access }: Pick<Caller, 'actor' | 'access'>,
): DecisionContext {
  return {
    ...rules,
    actor,
    allows: (permission, release) => access.allows(permission, release),
    now: clock().toISOString(),
    newId,
  };
}
