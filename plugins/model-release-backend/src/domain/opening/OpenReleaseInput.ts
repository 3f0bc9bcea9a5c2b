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

/** A request of which parts may be missing yet, even which checkpoint it is about. */
export type PartialRequest = Omit<CreateReleaseRequest, 'checkpoint'> &
  Partial<Pick<CreateReleaseRequest, 'checkpoint'>>;

/** What is known about a release that somebody requests or could request, already read. */
export interface ProspectInput {
  request: PartialRequest;
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

/** Everything needed to open a release. */
export interface OpenReleaseInput extends ProspectInput {
  request: CreateReleaseRequest;
}

/** The steps of the runbook, each with its owners. */
export function stepsWithOwners({
  runbook,
  owners,
}: Pick<ProspectInput, 'runbook' | 'owners'>): StepWithOwners[] {
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
