/**
 * What the model release approval plugins share: words, state tables, rules, schemas, client.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './client/ModelReleaseClient';
export * from './client/errorCodeOf';
export * from './errors';
export * from './evaluation/compareResults';
export * from './evaluation/judgeResult';
export * from './evaluation/missedThresholds';
export * from './evaluation/resultKey';
export * from './forms/answerProblem';
export * from './forms/formSchema';
export * from './forms/splitAnswers';
export * from './guards/actions';
export * from './guards/byteSize';
export * from './guards/capacities';
export * from './guards/checklist';
export * from './guards/claimOf';
export * from './guards/coveredSteps';
export * from './guards/denyIndirect';
export * from './guards/denySigner';
export * from './guards/denyUnscanned';
export * from './guards/fileName';
export * from './guards/judge';
export * from './guards/namedApproverOf';
export * from './guards/policy';
export * from './guards/refs';
export * from './guards/releaseGuards';
export type { StepGuardFacts } from './guards/stepFacts';
export * from './guards/stepGuards';
export * from './guards/verdict';
export * from './model/actor';
export * from './model/advice';
export * from './model/archive';
export * from './model/changes';
export * from './model/delegation';
export * from './model/delivery';
export * from './model/evaluation';
export * from './model/event';
export * from './model/evidence';
export * from './model/gate';
export * from './model/portal';
export * from './model/release';
export * from './model/runbook';
export * from './model/step';
export * from './model/views';
export * from './model/waiting';
export * from './modelFilter';
export * from './permissions';
export * from './schemas/commands';
export * from './schemas/createRelease';
export * from './schemas/delegations';
export * from './schemas/queries';
export * from './states/releaseStates';
export * from './states/stateTable';
export * from './states/stepStates';
