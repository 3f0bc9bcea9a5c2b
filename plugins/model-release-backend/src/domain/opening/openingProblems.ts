import {
  Actor,
  ErrorCode,
  ModelReleaseError,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { approverProblem } from './approverProblem';
import { nobodyProblem } from '../staffing/nobodyProblem';
import { newStep, ProspectInput, stepsWithOwners } from './OpenReleaseInput';
import { fieldOf } from './prerequisites';
import { requesterProblem } from './requesterProblem';
import { StaffedRelease } from '../staffing/whoCouldAct';

/** Whoever requests a release. */
type Requester = Pick<Actor, 'kind' | 'ref'>;

/** Something about a request that refuses it, or of which its runbook only warns. */
export interface OpeningProblem {
  code: ErrorCode;
  message: string;
  /** The part of the request that it is about. */
  field?: string;
  isWarning?: boolean;
  /** For programs. */
  details?: Record<string, unknown>;
}

function wrongRequester(
  { runbook }: ProspectInput,
  requester: Requester,
): OpeningProblem[] {
  const message = requesterProblem(requester, runbook);
  const details = { by: requester.ref };
  return message ? [{ code: 'person_required', message, details }] : [];
}

function missingPrerequisites({
  prerequisites,
}: ProspectInput): OpeningProblem[] {
  return prerequisites
    .filter(({ met }) => !met)
    .map(({ key, title, detail }) => ({
      code: 'missing_prerequisites',
      message: `${title}: ${detail}`,
      field: fieldOf(key),
    }));
}

function unownedSteps(input: ProspectInput): OpeningProblem[] {
  return stepsWithOwners(input).flatMap(({ step, owners }) =>
    'problem' in owners
      ? [
          {
            code: 'owner_unresolved',
            message: `“${step.title}” has no owner: ${owners.problem}`,
            details: { step: step.key },
          },
        ]
      : [],
  );
}

function wrongApprover(
  input: ProspectInput,
  requester: string,
): OpeningProblem[] {
  const { approver } = input;
  const problem =
    approver && approverProblem(approver, requester, stepsWithOwners(input));
  const code = 'approver_not_eligible';
  return problem ? [{ code, message: problem, field: 'approver' }] : [];
}

/**
 * The release as it would be right after it was opened, as far as it matters for who could do its steps.
 * An approver who could never approve is left out: that is a problem of its own.
 */
export function prospectOf(
  input: ProspectInput,
  requester: string,
): StaffedRelease {
  const isWrong = wrongApprover(input, requester).length > 0;
  return {
    isProspect: true,
    behind: input.behind,
    release: {
      status: 'in_review',
      requester,
      approver: isWrong ? undefined : input.request.approver,
      steps: stepsWithOwners(input).map(newStep),
    },
  };
}

function stepsForNobody(
  input: ProspectInput,
  requester: string,
): OpeningProblem[] {
  const prospect = prospectOf(input, requester);
  const problemOf = (step: Step): OpeningProblem[] => {
    const { key, title, owners, onNobody } = step;
    const problem = owners.length > 0 && nobodyProblem(step, prospect);
    return problem
      ? [
          {
            code: 'nobody_can_act',
            message: problem.message,
            isWarning: onNobody === 'warn',
            details: { step: { key, title }, owners, ...problem },
          },
        ]
      : [];
  };
  return prospect.release.steps.flatMap(problemOf);
}

/** Everything about a request that refuses it or is warned of, by kind. */
export function openingProblems(
  input: ProspectInput,
  requester: Requester,
): OpeningProblem[] {
  return [
    ...wrongRequester(input, requester),
    ...missingPrerequisites(input),
    ...wrongApprover(input, requester.ref),
    ...unownedSteps(input),
    ...stepsForNobody(input, requester.ref),
  ];
}

/** The facts of the problems of one kind. */
function detailsOf(
  { prerequisites }: ProspectInput,
  [first, ...others]: readonly OpeningProblem[],
): Record<string, unknown> {
  switch (first.code) {
    case 'missing_prerequisites':
      return { missing: prerequisites.filter(({ met }) => !met) };
    case 'nobody_can_act':
      return { steps: [first, ...others].map(({ details }) => details) };
    default:
      return { ...first.details };
  }
}

/**
 * Refuses a request with everything that is wrong with it: the code is that of the first kind,
 * `details.problems` has all of them.
 *
 * @throws ModelReleaseError `person_required`, `missing_prerequisites`, `approver_not_eligible`,
 * `owner_unresolved` or `nobody_can_act`
 */
export function assertOpenable(
  input: ProspectInput,
  requester: Requester,
): void {
  const problems = openingProblems(input, requester).filter(
    ({ isWarning }) => !isWarning,
  );
  if (problems.length === 0) {
    return;
  }
  const [{ code }] = problems;
  const ofKind = problems.filter(problem => problem.code === code);
  const messages = ofKind.map(({ message }) => message).join(' ');
  throw new ModelReleaseError(
    code,
    code === 'missing_prerequisites'
      ? `${ofKind.length} of ${input.prerequisites.length} prerequisites are not met: ${messages}`
      : messages,
    {
      ...detailsOf(input, ofKind),
      problems: problems.map(({ message }) => message),
    },
  );
}
