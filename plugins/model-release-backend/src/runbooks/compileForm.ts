import Ajv, { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** Far more than the forms of all runbooks in force. */
const MAX_COMPILED = 100;

/** By the schema's text: releases carry their own copies of the same few forms. */
const compiled = new Map<string, ValidateFunction>();

function compile(schema: Record<string, unknown>): ValidateFunction {
  if ('$async' in schema) {
    throw new Error('“$async” would let every answer pass');
  }
  // One instance for each schema, so that the `$id` of one cannot be referred to by another.
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    strict: true,
    // Conditions (`then`) may require what is declared around them.
    strictRequired: false,
    verbose: true,
  });
  addFormats(ajv);
  return ajv.compile(schema);
}

/**
 * Makes a form's schema ready to validate answers with; the same schema is compiled once. Nothing
 * is ever fetched: a reference has to stay within the schema.
 *
 * @throws Error when the schema is invalid, uses unknown keywords or refers to another document
 */
export function compileForm(schema: Record<string, unknown>): ValidateFunction {
  const key = JSON.stringify(schema);
  const known = compiled.get(key);
  if (known) {
    return known;
  }
  const validate = compile(schema);
  if (compiled.size >= MAX_COMPILED) {
    const [oldest] = compiled.keys();
    compiled.delete(oldest);
  }
  compiled.set(key, validate);
  return validate;
}
