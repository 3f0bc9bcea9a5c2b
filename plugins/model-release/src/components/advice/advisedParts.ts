import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';

/** What there is advice on. */
export type AdvisedPart = 'data' | 'rollback';

/**
 * On what a step is advised while it is open: on data and licenses where it judges nothing but the
 * model card, on the rollback target where it judges that.
 */
export function advisedParts({
  reads,
  status,
}: Pick<StepDetail, 'reads' | 'status'>): AdvisedPart[] {
  if (status !== 'active' && status !== 'changes_requested') {
    return [];
  }
  return [
    ...(reads.join() === 'modelCard' ? (['data'] as const) : []),
    ...(reads.includes('rollback') ? (['rollback'] as const) : []),
  ];
}
