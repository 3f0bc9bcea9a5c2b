import type { JsonObject } from '@backstage/types';
import { getDefaultRegistry } from '@rjsf/core';
import type { FieldProps, RJSFSchema } from '@rjsf/utils';

const { SchemaField } = getDefaultRegistry<JsonObject>().fields;

/** Whether nothing is an answer: a list of which no number is asked for. */
function mayBeEmpty({ type, minItems = 0 }: RJSFSchema): boolean {
  return type === 'array' && minItems === 0;
}

/**
 * One question of a form. A list that has to be there is there from the start, though empty: to star
 * it would ask for an answer that nobody has to give.
 */
export function QuestionField(props: FieldProps<JsonObject>) {
  const { schema, formData, required, registry } = props;
  const asked = registry.schemaUtils.retrieveSchema(schema, formData);
  return <SchemaField {...props} required={required && !mayBeEmpty(asked)} />;
}
