import {
  CommandBodies,
  EvaluationReference,
  Evidence,
  ModelCardReading,
  Prerequisite,
  ReleaseComment,
  Rollback,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';
import { CommentFacts } from './discussion/comments';
import { PeopleBehind } from './PeopleBehind';
import { StepOwners } from './stepOwners';

/** The parts of a request that were changed, with the model card already read. */
export interface Amendment {
  expectedVersion: number;
  comment: string;
  modelCard?: ModelCardReading;
  intendedUse?: string;
  evaluation?: EvaluationReference;
  rollback?: Rollback;
  /** All prerequisites, judged again with the changed parts. */
  prerequisites: Prerequisite[];
}

/** The new owner of a step, and what the catalog says about them. */
export interface ReassignmentTarget {
  /** Lower-cased ref. */
  ref: string;
  /** The owners that the step's rule names now. */
  owners: StepOwners;
  /** Whether the target is one of them or belongs to one; `unknown` when the catalog has no such owner. */
  eligibility: 'eligible' | 'not_a_member' | 'unknown';
}

/** Who a request is to go to, and what the catalog says about them. */
export interface NextRequester {
  /** Lower-cased ref. */
  ref: string;
  /** Their ownership refs; missing when the catalog has no such User. */
  ownershipRefs?: string[];
}

/** The current owners of an open step, according to the catalog. */
export interface OwnersFound {
  owners: StepOwners;
  /** Whether a step that was reassigned may stay where it is. */
  keepsReassignment: boolean;
}

/** A command on one step, as it came over HTTP. */
export type StepCommandInput = {
  [TName in StepCommand]: {
    name: TName;
    stepKey: string;
    body: CommandBodies[TName];
  };
}[StepCommand];

/** Every command on a release. */
export type Command =
  | Exclude<StepCommandInput, { name: 'reassign' }>
  | {
      name: 'reassign';
      stepKey: string;
      body: CommandBodies['reassign'];
      target: ReassignmentTarget;
    }
  | { name: 'upload'; stepKey: string; file: Evidence }
  | { name: 'remove-file'; stepKey: string; evidenceId: string }
  | { name: 'withdraw'; body: CommandBodies['withdraw'] }
  | {
      name: 'comment';
      body: CommandBodies['comment'];
      /** Left out where it mentions nobody and replies to nothing. */
      found?: CommentFacts;
    }
  | {
      name: 'edit-comment';
      /** As it is now. */
      comment: ReleaseComment;
      text: string;
      mentions: readonly string[];
    }
  | { name: 'revoke'; body: CommandBodies['revoke'] }
  | { name: 'close'; body: CommandBodies['close'] }
  | {
      name: 'reassign-requester';
      body: CommandBodies['reassign-requester'];
      target: NextRequester;
    }
  | {
      name: 'refresh-owners';
      body: CommandBodies['refresh-owners'];
      /** By the key of the step; steps that are left out are left alone. */
      found: Readonly<Record<string, OwnersFound>>;
      /** The people behind the owners of open steps, and the approver whom the request names. */
      behind: PeopleBehind;
      /** The accountable owner of the model; left out when the catalog names none. */
      modelOwner?: string;
    }
  | { name: 'amend'; body: Amendment; requested: CommandBodies['amend'] };
