import { Step } from '../model/step';

/** The people whose sign-offs a release has, in the order of its steps. @public */
export function approversOf(
  steps: ReadonlyArray<Pick<Step, 'signatures'>>,
): string[] {
  return [
    ...new Set(steps.flatMap(({ signatures }) => signatures.map(s => s.by))),
  ];
}
