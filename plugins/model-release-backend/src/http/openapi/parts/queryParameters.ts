import { z } from 'zod';
import { JsonSchema, Parameter } from './Operation';

interface ParameterNotes {
  description?: string;
  allowReserved?: true;
  /** Where the schema of the value is not that of the text in the address. */
  schema?: JsonSchema;
}

/**
 * Patterns are left out: the schema itself, which looks at the same value next, says in words what does
 * not fit.
 */
function schemaOf(field: z.ZodType): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(field, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.pattern;
    },
  });
  return schema;
}

/** The parameters of a query, as its schema has them, each with what there is to say of it. */
export function queryParameters<T extends z.ZodRawShape>(
  { shape }: z.ZodObject<T>,
  notes: Record<keyof T, ParameterNotes>,
): Parameter[] {
  const fields = Object.entries(shape) as Array<[keyof T & string, z.ZodType]>;
  return fields.map(([name, field]) => ({
    name,
    in: 'query',
    required: !field.safeParse(undefined).success,
    schema: schemaOf(field),
    ...notes[name],
  }));
}
