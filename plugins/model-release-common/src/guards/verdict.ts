import { ErrorCode, ModelReleaseError } from '../errors';

/** A rule's "no". */
export interface Denial {
  code: ErrorCode;
  message: string;
}

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

/**
 * Turns a "no" into the error that the server answers.
 *
 * @throws ModelReleaseError when there is a denial
 * @public
 */
export function assertAllowed(denial: Denial | undefined): void {
  if (denial) {
    throw new ModelReleaseError(denial.code, denial.message);
  }
}
