import { Denial } from './denial';
import { notCompleter, notRequester, notSigned } from './signerRules';
import { SignerFacts } from './stepFacts';
import { firstDenial } from './verdict';

/**
 * Why somebody could not sign a sign-off, whoever owns it, or `undefined` when nothing speaks against
 * them.
 *
 * @param ref - of a User; a Group signs nothing, so nothing speaks against one
 * @public
 */
export function denySigner(
  facts: Omit<SignerFacts, 'actor'>,
  ref: string,
): Denial | undefined {
  const self = { ref, ownershipRefs: [ref] };
  return firstDenial([notRequester('approve'), notCompleter, notSigned], {
    ...facts,
    actor: { kind: 'user', ...self },
    capacity: self,
  });
}
