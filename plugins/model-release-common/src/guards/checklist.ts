import { ChecklistEntry } from '../model/runbook';
import { Denial } from './verdict';

/** Why a checklist does not complete a step yet, or `undefined` when it does. @public */
export function denyChecklist(
  entries: readonly ChecklistEntry[],
  ticked: Readonly<Record<string, boolean>>,
): Denial | undefined {
  const open = entries.filter(entry => ticked[entry.key] !== true);
  if (open.length > 0) {
    return {
      code: 'checklist_incomplete',
      message: `${entries.length - open.length} of ${
        entries.length
      } are ticked; still open: ${open.map(e => e.key).join(', ')}.`,
    };
  }
  const unknown = Object.keys(ticked).filter(
    key => !entries.some(entry => entry.key === key),
  );
  return unknown.length === 0
    ? undefined
    : {
        code: 'invalid_request',
        message: `checklist: the step has no entry ${unknown.join(', ')}.`,
      };
}
