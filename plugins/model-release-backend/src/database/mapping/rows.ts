/**
 * Rows as the engines hand them back. They stay inside `database/`: `mapping/` turns them into the
 * model and back. What a column means is said in `migrations/`.
 */

/** SQLite answers 0 or 1, PostgreSQL a boolean. */
export type EngineBoolean = boolean | number;

/** SQLite answers a number, PostgreSQL text, since 64 bits do not fit in a number. */
export type EngineBigint = number | string;

export interface RunbookRow {
  name: string;
  version: string;
  digest: string;
  definition: string;
  source: string;
  first_seen_at: string;
}

export interface ReleaseRow {
  id: string;
  version: number;
  status: string;
  entity_ref: string;
  model: string;
  checkpoint_id: string;
  checkpoint_digest: string | null;
  environment: string;
  runbook_name: string;
  runbook_version: string;
  runbook_digest: string;
  requester_ref: string;
  model_owner_ref: string;
  risk: string;
  revoked_at: string | null;
  released_at: string | null;
  created_at: string;
  updated_at: string;
  due_at: string;
  open_key: string | null;
  audit_seq: number;
  audit_head: string;
  details: string;
}

export interface StepRow {
  release_id: string;
  key: string;
  position: number;
  version: number;
  status: string;
  type: string;
  owner_source: string;
  reassignment: string | null;
  nobody: string | null;
  activated_at: string | null;
  due_at: string | null;
  paused_remaining: EngineBigint | null;
  completed_at: string | null;
  completed_by: string | null;
  completed_on_behalf_of: string | null;
  previous_round: string | null;
  result: string | null;
  signatures: string;
  change_request: string | null;
  last_command: string | null;
}

export interface StepOwnerRow {
  release_id: string;
  step_key: string;
  owner_ref: string;
  position: number;
  active: EngineBoolean;
  due_at: string | null;
}

export interface CommentRow {
  id: string;
  release_id: string;
  step_key: string | null;
  reply_to: string | null;
  created_at: string;
  author_ref: string;
  delegated_by: string | null;
  text: string;
  mentions: string;
  edited_at: string | null;
}

export interface WatchRow {
  person_ref: string;
  kind: string;
  subject: string;
  watching: EngineBoolean;
  since: string;
}

export interface ReaderRow {
  person_ref: string;
  criteria: string;
  seen_at: string;
}

export interface EvidenceRow {
  id: string;
  release_id: string;
  step_key: string;
  position: number;
  file_name: string;
  media_type: string;
  size: EngineBigint;
  digest: string;
  stored_at: string;
  stored_by: string;
  detected_type: string | null;
  section: string | null;
  evaluation: string | null;
  scan: string | null;
}

export interface SignedPacketRow {
  digest: string;
  content: string;
  signed_at: string;
}

export interface EventRow {
  release_id: string;
  seq: number;
  type: string;
  at: string;
  actor_ref: string;
  delegated_by: string | null;
  on_behalf_of: string | null;
  step_key: string | null;
  data: string;
  prev_hash: string;
  hash: string;
}

interface OutboxRowBase {
  id: string;
  release_id: string;
  payload: string;
  status: string;
  attempts: number;
  created_at: string;
  next_attempt_at: string;
  lease_ticket: string | null;
  leased_until: string | null;
  reference: string | null;
}

export interface WebhookRow extends OutboxRowBase {
  kind: 'webhook';
  step_key: string;
  target: string;
}

export interface NotificationRow extends OutboxRowBase {
  kind: 'notification';
  step_key: null;
  target: null;
}

export interface MarkReadRow extends OutboxRowBase {
  kind: 'mark-read';
  step_key: null;
  target: null;
}

export interface ScanRow extends OutboxRowBase {
  kind: 'scan';
  step_key: string;
  target: null;
}

export type OutboxRow = WebhookRow | NotificationRow | MarkReadRow | ScanRow;

export interface DeliveryAttemptRow {
  message_id: string;
  number: number;
  at: string;
  status_code: number | null;
  latency_ms: number;
  error: string | null;
  response_excerpt: string | null;
}

export interface DelegationRow {
  id: string;
  delegator_ref: string;
  delegate_ref: string;
  first_day: string;
  last_day: string;
  starts_at: string;
  ends_at: string;
  reason: string;
  created_at: string;
  ended_at: string | null;
}

export interface IdempotencyKeyRow {
  requester_ref: string;
  key: string;
  request_digest: string;
  release_id: string;
  created_at: string;
}

export interface VisitRow {
  release_id: string;
  user_ref: string;
  seq: number;
  seen_at: string;
  since_seq: number | null;
  since_at: string | null;
}
