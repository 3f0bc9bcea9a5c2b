import { Finding, ValuePath } from './problems';
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
            message: `“${key}” is already used by entry ${
              first + 1
            } of the list`,
          },
        ];
  });
}

/** Keys are unique among steps, among prerequisites, and within a checklist. */
export const uniqueKeys: RunbookRule = ({ spec }) => [
  ...repeated(['spec', 'prerequisites'], spec.prerequisites),
  ...repeated(['spec', 'steps'], spec.steps),
  ...spec.steps.flatMap((step, index) =>
    repeated(['spec', 'steps', index, 'checklist'], step.checklist ?? []),
  ),
];
