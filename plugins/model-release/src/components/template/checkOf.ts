import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import type { JsonObject } from '@backstage/types';
import { fieldsOf, formOf } from './templateForm';
import { typedFaults } from './templateProblems';

/** Options of the field in a template. */
export interface CheckOptions {
  /** The names of the parameters on its page: a fault on a later one must not hold anybody up here. */
  parameters?: string[];
}

/** What does not fit among the parameters that a check is for. */
export function checkOf(
  options: CheckOptions | undefined,
  parameters: JsonObject,
): string[] {
  const faults = typedFaults(formOf(parameters));
  return fieldsOf(options?.parameters ?? []).flatMap(
    field => faults.get(field) ?? [],
  );
}

/** Keeps somebody on a page until what they typed fits, by the rules of the server. */
export const validateCheck: CustomFieldValidator<null, CheckOptions> = (
  _value,
  field,
  { formData, uiSchema },
) =>
  checkOf(uiSchema?.['ui:options'], formData).forEach(fault =>
    field.addError(fault),
  );
