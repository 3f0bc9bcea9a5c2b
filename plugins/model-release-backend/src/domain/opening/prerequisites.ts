import {
  CreateReleaseRequest,
  ModelReleaseError,
  Prerequisite,
  rollbackProblem,
} from '@model-release/backstage-plugin-model-release-common';

type RequestFacts = Partial<
  Pick<
    CreateReleaseRequest,
    'checkpoint' | 'rollback' | 'evaluation' | 'intendedUse'
  >
>;

/** The part of a request that brings a prerequisite; none where it is the catalog's to say. */
export function fieldOf(key: string): string | undefined {
  switch (key) {
    case 'intended-use':
      return 'intendedUse';
    case 'evaluation':
      return 'evaluation';
    case 'rollback':
      return 'rollback.target';
    default:
      return key.startsWith('model-card') ? 'modelCard' : undefined;
  }
}

function evaluationPrerequisite({ evaluation }: RequestFacts): Prerequisite {
  return {
    key: 'evaluation',
    title: 'Evaluation completed with pass criteria',
    met: evaluation !== undefined,
    detail: evaluation
      ? `${evaluation.reference}; pass criteria: ${evaluation.passCriteria}`
      : 'Say where to find the offline or shadow evaluation, and its pass criteria.',
  };
}

function rollbackDetail({ checkpoint, rollback }: RequestFacts): string {
  if (!rollback) {
    return 'Name an earlier checkpoint or a feature flag.';
  }
  const way =
    rollback.type === 'checkpoint'
      ? `Roll back to checkpoint ${rollback.target}`
      : `Feature flag ${rollback.target}`;
  return rollbackProblem(rollback, checkpoint?.id) ?? way;
}

function rollbackPrerequisite(request: RequestFacts): Prerequisite {
  const { checkpoint, rollback } = request;
  return {
    key: 'rollback',
    title: 'Rollback target defined',
    met:
      rollback !== undefined &&
      rollbackProblem(rollback, checkpoint?.id) === undefined,
    detail: rollbackDetail(request),
  };
}

function intendedUsePrerequisite({ intendedUse }: RequestFacts): Prerequisite {
  return {
    key: 'intended-use',
    title: 'Intended use stated in the request',
    met: intendedUse !== undefined,
    detail: intendedUse ?? 'Say what this checkpoint is for, and for whom.',
  };
}

/** Checks the parts of a request that need nothing but the request. */
export function requestPrerequisites(request: RequestFacts): Prerequisite[] {
  return [
    intendedUsePrerequisite(request),
    evaluationPrerequisite(request),
    rollbackPrerequisite(request),
  ];
}

/** @throws ModelReleaseError `missing_prerequisites`, naming every one that is missing */
export function assertPrerequisites(
  prerequisites: readonly Prerequisite[],
): void {
  const missing = prerequisites.filter(prerequisite => !prerequisite.met);
  if (missing.length > 0) {
    throw new ModelReleaseError(
      'missing_prerequisites',
      `${missing.length} of ${
        prerequisites.length
      } prerequisites are not met: ${missing
        .map(({ title, detail }) => `${title}: ${detail}`)
        .join(' ')}`,
      { missing, problems: missing.map(m => `${m.title}: ${m.detail}`) },
    );
  }
}
