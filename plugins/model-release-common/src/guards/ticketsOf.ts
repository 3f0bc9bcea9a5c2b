import { Step } from '../model/step';

/** What the receivers of webhooks called a release, in the order of its steps. @public */
export function ticketsOf(
  steps: ReadonlyArray<Pick<Step, 'result'>>,
): string[] {
  return steps.flatMap(({ result }) =>
    result?.type === 'webhook' && result.reference ? [result.reference] : [],
  );
}
