/**
 * Every way a request can be refused, with the HTTP status it becomes. Codes are stable: clients
 * may branch on them, messages may change.
 *
 * @public
 */
export const ERROR_STATUS = {
  invalid_request: 400,
  invalid_runbook: 400,
  invalid_answers: 400,
  invalid_cursor: 400,
  approver_not_eligible: 400,
  owner_not_eligible: 400,
  requester_not_eligible: 400,
  invalid_delegation: 400,
  invalid_mention: 400,
  checklist_incomplete: 400,
  comment_required: 400,
  evidence_missing: 400,
  miss_unexplained: 400,
  unknown_section: 400,
  file_empty: 400,
  file_name_invalid: 400,
  file_name_rule: 400,
  file_type_not_accepted: 400,
  digest_mismatch: 400,
  missing_prerequisites: 400,
  owner_unresolved: 400,
  nobody_can_act: 400,
  not_a_model: 400,
  not_an_archive: 400,
  not_signed_in: 401,
  not_permitted: 403,
  not_direct: 403,
  cannot_vouch: 403,
  person_required: 403,
  not_owner: 403,
  not_requester: 403,
  own_request: 403,
  completed_covered_step: 403,
  counts_once: 403,
  not_author: 403,
  model_card_not_allowed: 403,
  unknown_entity: 404,
  unknown_runbook: 404,
  unknown_release: 404,
  unknown_step: 404,
  unknown_evidence: 404,
  unknown_delegation: 404,
  unknown_comment: 404,
  unknown_path: 404,
  release_closed: 409,
  release_conflict: 409,
  release_signed_off: 409,
  release_not_signed_off: 409,
  idempotency_conflict: 409,
  step_not_active: 409,
  step_wrong_type: 409,
  step_wrong_state: 409,
  too_many_files: 409,
  threshold_missed: 409,
  evidence_pending: 409,
  evidence_refused: 409,
  nothing_to_reaffirm: 409,
  result_outdated: 409,
  stale_version: 409,
  stale_packet: 409,
  edit_window_over: 409,
  body_too_large: 413,
  file_too_large: 413,
  quota_exceeded: 413,
  unsupported_media_type: 415,
  storage_unavailable: 503,
  unavailable: 503,
} as const;

/** One of the keys of {@link ERROR_STATUS}. @public */
export type ErrorCode = keyof typeof ERROR_STATUS;

/**
 * A refusal: one stable code, one message that names both sides, and details for programs.
 *
 * @public
 */
export class ModelReleaseError extends Error {
  readonly name = 'ModelReleaseError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
  }

  /** The HTTP status this refusal becomes. */
  get status(): number {
    return ERROR_STATUS[this.code];
  }
}
