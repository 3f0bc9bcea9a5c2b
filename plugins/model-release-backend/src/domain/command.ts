import {
  CommandBodies,
  EvaluationReference,
  Evidence,
  ModelCardReading,
  Prerequisite,
  Rollback,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';

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

/** A command on one step, as it came over HTTP. */
export type StepCommandInput = {
  [TName in StepCommand]: {
    name: TName;
    stepKey: string;
    body: CommandBodies[TName];
  };
}[StepCommand];

/** Everything a person can tell a release to do. */
export type Command =
  | StepCommandInput
  | { name: 'upload'; stepKey: string; file: Evidence }
  | { name: 'withdraw'; body: CommandBodies['withdraw'] }
  | { name: 'comment'; body: CommandBodies['comment'] }
  | { name: 'amend'; body: Amendment; requested: CommandBodies['amend'] };
