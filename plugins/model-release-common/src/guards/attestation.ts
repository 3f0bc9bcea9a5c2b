import { Release } from '../model/release';
import { ApprovalRule } from '../model/runbook';

const PLACEHOLDER = /\{(environment|checkpoint\.id)\}/g;

/**
 * The sentence that a signer of this release confirms: the rule's statement with `{environment}`
 * and `{checkpoint.id}` filled in. What is filled in is not searched for placeholders again.
 *
 * @public
 */
export function attestationOf(
  { statement }: Pick<ApprovalRule, 'statement'>,
  { environment, checkpoint }: Pick<Release, 'environment' | 'checkpoint'>,
): string {
  return statement.replace(PLACEHOLDER, (_, name) =>
    name === 'environment' ? environment : checkpoint.id,
  );
}
