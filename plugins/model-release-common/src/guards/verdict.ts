import { ModelReleaseError } from '../errors';
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
