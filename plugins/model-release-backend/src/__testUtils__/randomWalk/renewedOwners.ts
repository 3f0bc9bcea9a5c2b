import { isDone, ReleaseModel, StepModel } from './ReleaseModel';

/** Whether whoever has a step by reassignment belongs to those whose it is by the catalog. */
export function staysGiven(model: ReleaseModel, step: StepModel): boolean {
  const rule = model.ruleOf(step);
  return (
    step.from !== undefined &&
    (rule.length === 0 || model.company.belongs(step.owners[0], rule))
  );
}

function isOther(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() !== [...b].sort().join();
}

/**
 * What changes in a step when the catalog is asked again; `undefined` when it says nothing new. Those
 * who had signed were owners of before: the new ones begin anew.
 */
export function renewedOwners(
  model: ReleaseModel,
  step: StepModel,
): Partial<StepModel> | undefined {
  const rule = model.ruleOf(step);
  if (rule.length === 0 || isDone(step)) {
    return undefined;
  }
  if (staysGiven(model, step)) {
    return isOther(step.from ?? [], rule)
      ? { from: rule, signed: [] }
      : undefined;
  }
  return step.from || isOther(step.owners, rule)
    ? { owners: rule, from: undefined, given: undefined, signed: [] }
    : undefined;
}
