import { isSameAct } from './completedSteps';
import { Act, CompletedStep } from './denial';
import { SignerFacts, stepName } from './stepFacts';

type CoveredStep = SignerFacts['release']['steps'][number];

/** Who gave a result first that somebody else confirmed. */
function firstCompletion({ completedBy, result }: CoveredStep): Act[] {
  const { firstCompletedBy, firstCompletedOnBehalfOf } =
    (result && 'reaffirmed' in result && result.reaffirmed) || {};
  return completedBy === undefined || firstCompletedBy === undefined
    ? []
    : [{ by: firstCompletedBy, onBehalfOf: firstCompletedOnBehalfOf }];
}

/**
 * In which acts a step got its result: who completed, confirmed or signed it, and for whom.
 *
 * @public
 */
export function completionsOf(step: CoveredStep): CompletedStep[] {
  const { completedBy, completedOnBehalfOf, signatures } = step;
  const acts: Act[] = signatures.map(({ by, onBehalfOf }) => ({
    by,
    onBehalfOf,
  }));
  const last = completedBy && {
    by: completedBy,
    onBehalfOf: completedOnBehalfOf,
  };
  // The last signature completes a sign-off: one act, and not two.
  if (last && !acts.some(act => isSameAct(act, last))) {
    acts.unshift(last);
  }
  const first = firstCompletion(step).filter(
    act => !acts.some(other => isSameAct(act, other)),
  );
  return [...first, ...acts].map(act => ({ ...stepName(step), ...act }));
}
