import {
  requestLabel,
  type ReleasePreview,
} from '@model-release/backstage-plugin-model-release-common';
import {
  faultsOf,
  fieldFor,
  pathOf,
  type RequestField,
  type RequestForm,
} from '../request/requestForm';

/** A problem with a field that may be on another page, so its label has to be said. */
function labelled(path: string | undefined, message: string): string {
  const label = path && requestLabel(path);
  return !label || message.startsWith(label) ? message : `${label}: ${message}`;
}

/**
 * What was filled in and does not fit, by field. What was left empty is no fault yet: a template says
 * itself what it requires, and may leave out what its runbook does not ask for.
 */
export function typedFaults(form: RequestForm): Map<RequestField, string> {
  const typed = [...faultsOf(form)].filter(([field]) => form[field] !== '');
  return new Map(
    typed.map(([field, message]) => [field, labelled(pathOf(field), message)]),
  );
}

/** Why a request would be refused: what does not fit, and what the portal says of the rest. */
export function refusalsOf(
  form: RequestForm,
  preview: Pick<ReleasePreview, 'problems'> | undefined,
): string[] {
  const faults = typedFaults(form);
  const said = (preview?.problems ?? []).flatMap(({ field: path, message }) => {
    const field = fieldFor(path, form);
    return field && faults.has(field) ? [] : [labelled(path, message)];
  });
  return [...new Set([...faults.values(), ...said])];
}

/** What the portal doubts, and would not refuse. */
export function doubtsOf(
  preview: Pick<ReleasePreview, 'warnings'> | undefined,
): string[] {
  const said = (preview?.warnings ?? []).map(({ field, message }) =>
    labelled(field, message),
  );
  return [...new Set(said)];
}
