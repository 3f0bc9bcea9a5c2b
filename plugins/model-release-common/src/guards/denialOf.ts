import { Denial, DenialCode } from './denial';

const CODES: Record<DenialCode, true> = {
  not_direct: true,
  not_permitted: true,
  not_requester: true,
  own_request: true,
  not_owner: true,
  completed_covered_step: true,
  counts_once: true,
  release_closed: true,
  release_signed_off: true,
  release_not_signed_off: true,
  step_not_active: true,
  step_wrong_state: true,
  step_wrong_type: true,
  nothing_to_reaffirm: true,
  result_outdated: true,
  checklist_incomplete: true,
  invalid_request: true,
  evidence_refused: true,
  evidence_pending: true,
  file_name_invalid: true,
  file_name_rule: true,
  file_type_not_accepted: true,
};

/** A "no" as it came over HTTP: in a verdict, or as the error that answers a command. */
interface ToldDenial {
  code?: string;
  reason?: string;
  message?: string;
  details?: object;
}

/**
 * The "no" of a rule that a verdict or an error of the API tells, with its facts; `undefined` where
 * there is none, where no rule gives this code, or where the facts did not come along.
 *
 * @public
 */
export function denialOf({
  code = '',
  reason,
  message = reason,
  details = {},
}: ToldDenial): Denial | undefined {
  const isDenial =
    Object.hasOwn(CODES, code) &&
    message !== undefined &&
    Object.keys(details).length > 0;
  return isDenial ? ({ code, message, details } as Denial) : undefined;
}
