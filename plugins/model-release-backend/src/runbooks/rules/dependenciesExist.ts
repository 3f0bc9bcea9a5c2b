import { RunbookRule } from './rule';

/** A step can depend only on steps of the same runbook. */
export const dependenciesExist: RunbookRule = ({ spec }) => {
  const keys = spec.steps.map(step => step.key);
  return spec.steps.flatMap((step, index) =>
    step.dependsOn.flatMap((key, position) =>
      keys.includes(key)
        ? []
        : [
            {
              path: ['spec', 'steps', index, 'dependsOn', position],
              message: `names “${key}”, which is not a step; the steps are ${keys.join(
                ', ',
              )}`,
            },
          ],
    ),
  );
};
