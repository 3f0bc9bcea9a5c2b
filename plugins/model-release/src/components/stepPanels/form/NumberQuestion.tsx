import type { FieldProps } from '@rjsf/utils';
import { useState } from 'react';
import { typedNumber } from './typedNumber';

/**
 * A number, typed as text. From a number field of its own a browser hands over nothing at all of what it
 * does not understand, such as `1,000` in Firefox, and the form would say that the answer is missing.
 */
export function NumberQuestion(props: FieldProps) {
  const { formData, onChange, registry, schema, uiSchema } = props;
  const [typed, setTyped] = useState<string>();
  const { StringField } = registry.fields;
  return (
    <StringField
      {...props}
      uiSchema={{ ...uiSchema, 'ui:inputType': 'text' }}
      formData={typedNumber(typed, schema) === formData ? typed : formData}
      onChange={(value, ...rest) => {
        setTyped(value);
        onChange(typedNumber(value, schema), ...rest);
      }}
    />
  );
}
