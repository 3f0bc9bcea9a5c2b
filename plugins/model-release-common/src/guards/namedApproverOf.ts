import { Release } from '../model/release';
import { Step } from '../model/step';

/**
 * Who alone may sign the sign-off since the request names them. A sign-off that one of its owners
 * gave to somebody else has nobody named any more.
 *
 * @public
 */
export function namedApproverOf(
  { approver }: Pick<Release, 'approver'>,
  { type, reassignment }: Pick<Step, 'type' | 'reassignment'>,
): string | undefined {
  return type === 'approval' && reassignment === undefined
    ? approver
    : undefined;
}
