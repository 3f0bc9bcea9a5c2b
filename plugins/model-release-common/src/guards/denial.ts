import { ErrorCode } from '../errors';
import { ReleaseStatus } from '../model/release';
import { RequestPart } from '../model/runbook';
import { Step } from '../model/step';
import { ReleaseAction, StepAction } from '../model/actions';

// Types and not interfaces: to those who pass facts on, they are records of anything.

/** Who did something, or wants to, and the delegator for whom, when it is not in their own right. @public */
export type Act = {
  by: string;
  onBehalfOf?: string;
};

type NamedStep = Pick<Step, 'key' | 'title'>;

/** A step that somebody completed or signed. @public */
export type CompletedStep = NamedStep & Act;

type ReleaseStateFacts = {
  status: ReleaseStatus;
  /** The states in which it could be done. */
  needs: readonly ReleaseStatus[];
};

type StepStateFacts = {
  step: NamedStep;
  status: Step['status'];
  /** The states in which it could be done. */
  needs: readonly Step['status'][];
};

/**
 * What each refusal of a rule knows, by its code: who and what is there, and who or what it takes.
 * Whoever says it to somebody needs to look at nothing else. People are refs; `by` wants to act.
 *
 * @public
 */
export interface DenialFacts {
  /** A service, or a plugin that presents somebody's credentials. */
  not_direct: { by: string; delegatedBy?: string };
  not_permitted: { permission: string };
  not_requester: { by: string; requester: string };
  /** The actor, or for whom they act, requested the release. */
  own_request: Act & {
    /** Now or before. */
    requester: string;
    /** Missing where it is about the release. */
    step?: NamedStep;
    /** What somebody else has to do. */
    action:
      | Extract<
          StepAction,
          'approve' | 'request-changes' | 'reject' | 'waive' | 'reassign'
        >
      | Extract<ReleaseAction, 'close' | 'reassign-requester'>;
  };
  not_owner: Act & {
    /** Who could act: owners of the step; where it is about the release, of some step or of the model. */
    owners: readonly string[];
    /** Who alone may sign, since the request names them. */
    namedApprover?: string;
    /** Whoever is named has left the catalog or the owners. */
    namedApproverLeft?: true;
    /** The actor has the step from these by reassignment, and belongs to none of them any more. */
    reassignedFrom?: readonly string[];
    /** Who could do it as well, where it is about the release. */
    requester?: string;
    /** Who could do it as well, by the portal's configuration. */
    authorities?: readonly string[];
  };
  completed_covered_step: Act & {
    /** What the actor, or for whom they act, has a part in; never empty. */
    completed: readonly CompletedStep[];
  };
  counts_once: Act & {
    step: NamedStep;
    /** The signature in which the actor, or for whom they act, counts already. */
    signature: Act;
  };
  release_closed: ReleaseStateFacts;
  release_signed_off: ReleaseStateFacts;
  release_not_signed_off: ReleaseStateFacts;
  step_not_active: StepStateFacts;
  step_wrong_state: StepStateFacts;
  step_wrong_type: {
    step: NamedStep;
    type: Step['type'];
    /** The types of step that it is for; missing where it is about files. */
    needs?: readonly Step['type'][];
  };
  nothing_to_reaffirm: { step: NamedStep };
  /** What the step judges has changed since it was completed, or it is not known what that was. */
  result_outdated: {
    step: NamedStep;
    parts: readonly RequestPart[];
    /** Names of its own files. */
    files: readonly string[];
  };
  /** Keys of the items that are not checked. */
  checklist_incomplete: { open: readonly string[] };
  /** Keys that the checklist does not have. */
  invalid_request: { unknown: readonly string[] };
  evidence_refused: { fileName: string; reason?: string };
  evidence_pending: { fileName: string; scanners: readonly string[] };
  file_name_invalid: {
    fileName: string;
    maxLength: number;
    /** A name that would do, where little has to be changed. */
    suggestion?: string;
  };
  file_name_rule: { fileName: string; required: string; suggestion: string };
  file_type_not_accepted: { fileName: string; accepted: readonly string[] };
}

/** A code with which a rule refuses. @public */
export type DenialCode = keyof DenialFacts & ErrorCode;

/**
 * A rule's "no": one stable code, a message for logs and API that names both sides, and the facts in
 * it, from which others say the same in their own words.
 *
 * @public
 */
export type Denial = {
  [Code in DenialCode]: {
    code: Code;
    message: string;
    details: DenialFacts[Code];
  };
}[DenialCode];
