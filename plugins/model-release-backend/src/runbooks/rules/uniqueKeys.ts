import { Finding, ValuePath } from '../problems';
import { RunbookRule } from './rule';

function repeated(
  path: ValuePath,
  entries: ReadonlyArray<{ key: string }>,
): Finding[] {
  return entries.flatMap(({ key }, index) => {
    const first = entries.findIndex(entry => entry.key === key);
    return first === index
      ? []
      : [
          {
            path: [...path, index, 'key'],
            message: `“${key}” is taken by number ${first + 1} in the list`,
          },
        ];
  });
}

/** Keys tell things apart: no two steps, prerequisites or lines of a checklist share one. */
export const uniqueKeys: RunbookRule = ({ spec }) => [
  ...repeated(['spec', 'prerequisites'], spec.prerequisites),
  ...repeated(['spec', 'steps'], spec.steps),
  ...spec.steps.flatMap((step, index) =>
    repeated(['spec', 'steps', index, 'checklist'], step.checklist ?? []),
  ),
];
