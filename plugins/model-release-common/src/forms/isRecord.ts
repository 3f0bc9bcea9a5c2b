import { FormSchema } from './formSchema';

/** A plain object: no array, no `null`. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value in a schema is a schema itself. */
export function isFormSchema(value: unknown): value is FormSchema {
  return typeof value === 'boolean' || isRecord(value);
}
