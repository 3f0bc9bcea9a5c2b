import type { JsonObject, JsonValue } from '@backstage/types';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import type { Draft } from '../../hooks/work';

/** Some text, whatever the order of what is in it; a form fills in objects and lists that are empty. */
function canonical(value: JsonValue | undefined): string {
  if (Array.isArray(value)) {
    return value.length > 0 ? `[${value.map(canonical)}]` : '';
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .map(([name, part]) => [JSON.stringify(name), canonical(part)])
      .filter(([, part]) => part !== '');
    return entries.length > 0 ? `{${entries.sort()}}` : '';
  }
  return value === undefined ? '' : JSON.stringify(value);
}

function ticked(checklist: Readonly<Record<string, boolean>>): string {
  return canonical(
    Object.keys(checklist)
      .filter(name => checklist[name])
      .sort(),
  );
}

/** Whether somebody has begun to give another result than the earlier one of a step. */
export function isChangedHere(
  step: Pick<StepDetail, 'result'>,
  { comment, checklist, missed, answers, amendment }: Draft,
): boolean {
  const { result } = step;
  const said = result && 'comment' in result ? result.comment ?? '' : '';
  const checked = result?.type === 'manual' ? result.checklist : {};
  const answered =
    result?.type === 'form' ? (result.answers as JsonObject) : {};
  return (
    comment.trim() !== said.trim() ||
    ticked(checklist) !== ticked(checked) ||
    missed !== undefined ||
    (answers !== undefined && canonical(answers) !== canonical(answered)) ||
    amendment !== undefined
  );
}
