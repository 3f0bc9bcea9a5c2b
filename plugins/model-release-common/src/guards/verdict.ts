import { ModelReleaseError } from '../errors';
import { ActionVerdict } from '../model/views';
import { Denial } from './denial';

/** The first "no" of a list of rules, or `undefined` when none objects. @public */
export function firstDenial<TFacts>(
  rules: ReadonlyArray<(facts: TFacts) => Denial | undefined>,
  facts: TFacts,
): Denial | undefined {
  for (const rule of rules) {
    const denial = rule(facts);
    if (denial) {
      return denial;
    }
  }
  return undefined;
}

/** The error that the server answers for a "no". @public */
export function denialError({
  code,
  message,
  details,
}: Denial): ModelReleaseError {
  return new ModelReleaseError(code, message, { ...details });
}

/**
 * Turns a "no" into the error that the server answers.
 *
 * @throws ModelReleaseError when there is a denial
 * @public
 */
export function assertAllowed(denial: Denial | undefined): void {
  if (denial) {
    throw denialError(denial);
  }
}

/**
 * How the API tells somebody whether they may do something, and why not.
 *
 * @param name - of the action
 * @param judged - the "no" where there is one, and the absent owner for whom they would do it
 * @public
 */
export function toActionVerdict<TName extends string>(
  name: TName,
  { denial, onBehalfOf }: { denial?: Denial; onBehalfOf?: string },
): ActionVerdict<TName> {
  return {
    name,
    ...(denial
      ? {
          allowed: false,
          code: denial.code,
          reason: denial.message,
          details: denial.details,
        }
      : { allowed: true }),
    ...(onBehalfOf && { onBehalfOf }),
  };
}
