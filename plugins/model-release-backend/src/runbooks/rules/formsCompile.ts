import { compileForm } from '../forms/compileForm';
import { Finding } from './problems';
import { RunbookRule } from './rule';

/** Answers can only be validated against a schema that compiles. */
export const formsCompile: RunbookRule = ({ spec }) =>
  spec.steps.flatMap(({ form }, index): Finding[] => {
    if (!form) {
      return [];
    }
    try {
      compileForm(form.schema);
      return [];
    } catch (error) {
      return [
        {
          path: ['spec', 'steps', index, 'form', 'schema'],
          message: `is not a usable JSON Schema: ${(error as Error).message}`,
        },
      ];
    }
  });
