import { FitsSchema } from '@model-release/backstage-plugin-model-release-common';
import Ajv, { ErrorObject } from 'ajv';
import addFormats from 'ajv-formats';
import { createFitsSchema } from './createFitsSchema';

/** Far more than all current runbooks have. */
const MAX_COMPILED = 100;

/** A compiled form schema. */
export interface CompiledForm {
  /** The parts that `fits` knows. */
  schema: Record<string, unknown>;
  /** Where the answers break the schema; the errors refer to the answers (`verbose`). */
  errorsIn(answers: unknown): ErrorObject[];
  fits: FitsSchema;
}

/** By the schema's text: releases carry their own copies of the same few forms. */
const compiled = new Map<string, CompiledForm>();

function compile(schema: Record<string, unknown>): CompiledForm {
  if ('$async' in schema) {
    throw new Error('“$async” would accept every answer');
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
  // Says what is shown of an answer, not which answers are valid; the rules of runbooks check it.
  ajv.addKeyword('highlight');
  const validate = ajv.compile(schema);
  return {
    schema,
    errorsIn(answers) {
      const errors = validate(answers) ? [] : validate.errors ?? [];
      // The compiled form outlives the answers: without this it would keep them in memory.
      validate.errors = null;
      return errors;
    },
    fits: createFitsSchema(schema),
  };
}

/**
 * Compiles a form's schema; the same schema is compiled once. Nothing is ever fetched: a reference
 * has to stay within the schema.
 *
 * @throws Error when the schema is invalid, uses unknown keywords or refers to another document
 */
export function compileForm(schema: Record<string, unknown>): CompiledForm {
  const key = JSON.stringify(schema);
  const known = compiled.get(key);
  if (known) {
    return known;
  }
  const form = compile(schema);
  if (compiled.size >= MAX_COMPILED) {
    const [oldest] = compiled.keys();
    compiled.delete(oldest);
  }
  compiled.set(key, form);
  return form;
}
