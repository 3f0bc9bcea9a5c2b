import { ChecklistEntry } from '../model/runbook';
import { Denial } from './denial';

function denyOpen(
  entries: readonly ChecklistEntry[],
  open: readonly string[],
): Denial {
  const checked = entries.length - open.length;
  return {
    code: 'checklist_incomplete',
    message: `${checked} of ${
      entries.length
    } items are checked; still open: ${open.join(', ')}.`,
    details: { open },
  };
}

function denyUnknown(unknown: readonly string[]): Denial {
  return {
    code: 'invalid_request',
    message: `checklist: the step has no item ${unknown.join(', ')}.`,
    details: { unknown },
  };
}

/** Why a checklist does not complete a step yet, or `undefined` when it does. @public */
export function denyChecklist(
  entries: readonly ChecklistEntry[],
  checked: Readonly<Record<string, boolean>>,
): Denial | undefined {
  const keys = entries.map(({ key }) => key);
  const open = keys.filter(key => checked[key] !== true);
  if (open.length > 0) {
    return denyOpen(entries, open);
  }
  const unknown = Object.keys(checked).filter(key => !keys.includes(key));
  return unknown.length === 0 ? undefined : denyUnknown(unknown);
}
