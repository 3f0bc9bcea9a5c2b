import {
  CreateReleaseRequest,
  ModelCardReading,
  Prerequisite,
  Runbook,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { NamedApprover } from './approverProblem';
import { PeopleBehind } from '../PeopleBehind';
import { StepOwners, StepWithOwners } from '../stepOwners';

/** Everything needed to open a release, already read. */
export interface OpenReleaseInput {
  request: CreateReleaseRequest;
  runbook: Runbook;
  /** One for each step of the runbook, in order. */
  owners: StepOwners[];
  /** The people behind those owners. */
  behind: PeopleBehind;
  prerequisites: Prerequisite[];
  /** Missing where there is not exactly one; then a prerequisite says so. */
  modelOwner?: string;
  /** Present when the request names an approver. */
  approver?: NamedApprover;
  /** Missing when there is no readable card; then a prerequisite says so. */
  modelCard?: ModelCardReading;
}

/** The steps of the runbook, each with its owners. */
export function stepsWithOwners({
  runbook,
  owners,
}: Pick<OpenReleaseInput, 'runbook' | 'owners'>): StepWithOwners[] {
  return runbook.spec.steps.map((step, index) => ({
    step,
    owners: owners[index],
  }));
}

/** A step before it starts; nobody owns it where no owner was found. */
export function newStep({ step: definition, owners }: StepWithOwners): Step {
  return {
    ...definition,
    version: 1,
    status: 'blocked',
    owners: 'owners' in owners ? owners.owners : [],
    ownerSource: 'owners' in owners ? owners.source : '',
    files: [],
    signatures: [],
  };
}
