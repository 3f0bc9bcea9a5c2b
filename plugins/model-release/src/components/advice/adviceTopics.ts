import type {
  AdviceTopic,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';

/** What a step that says nothing of advice is advised on, by what it judges. */
function usualTopics(reads: StepDetail['reads']): AdviceTopic[] {
  return [
    ...(reads.join() === 'modelCard' ? (['trainingData'] as const) : []),
    ...(reads.includes('rollback') ? (['rollback'] as const) : []),
  ];
}

/** On what a step is advised while it is open: what its runbook says, else what fits what it judges. */
export function adviceTopics({
  advice,
  reads,
  status,
}: Pick<StepDetail, 'advice' | 'reads' | 'status'>): AdviceTopic[] {
  return status === 'active' || status === 'changes_requested'
    ? advice ?? usualTopics(reads)
    : [];
}
