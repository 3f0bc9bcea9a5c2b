/** A form's JSON Schema (draft-07) or any part of it. @public */
export type FormSchema = boolean | Readonly<Record<string, unknown>>;

/**
 * Whether data fits a part of a form's schema. References in that part start at the top of the
 * form, and it is the very object that stands in the form, no copy of it.
 *
 * @public
 */
export type FitsSchema = (data: unknown, part: FormSchema) => boolean;
