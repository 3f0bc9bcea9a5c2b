import { FitsSchema } from '@model-release/backstage-plugin-model-release-common';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

/** The name under which Ajv knows the form, so that its parts can be pointed to. */
const FORM = 'form';

/** Calls back for every object within a value, with its JSON Pointer as part of a URI. */
function visitParts(
  value: unknown,
  pointer: string,
  visit: (part: object, pointer: string) => void,
): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  visit(value, pointer);
  for (const [name, inner] of Object.entries(value)) {
    const step = name.replaceAll('~', '~0').replaceAll('/', '~1');
    visitParts(inner, `${pointer}/${encodeURIComponent(step)}`, visit);
  }
}

/**
 * Creates the validator for a form's conditions and options. Each is compiled on first use.
 *
 * @throws Error when the form has a reference that is no pointer into itself
 */
export function createFitsSchema(form: Record<string, unknown>): FitsSchema {
  const pointers = new Map<object, string>();
  visitParts(form, '', (part, pointer) => {
    pointers.set(part, pointer);
    const { $ref: reference } = part as { $ref?: unknown };
    if (typeof reference === 'string' && !/^#(\/|$)/.test(reference)) {
      throw new Error(
        `“$ref” must start with “#/”, and “${reference}” does not`,
      );
    }
  });
  // Not strict: a condition leaves out the type that the object around it has given.
  const ajv = new Ajv({ strict: false });
  addFormats(ajv);
  ajv.addSchema(form, FORM);
  return (data, part) => {
    if (typeof part === 'boolean') {
      return part;
    }
    const pointer = pointers.get(part);
    const validate =
      pointer === undefined ? undefined : ajv.getSchema(`${FORM}#${pointer}`);
    if (!validate) {
      throw new Error('Only parts of the form itself can be judged');
    }
    const fits = validate(data) === true;
    validate.errors = null;
    return fits;
  };
}
