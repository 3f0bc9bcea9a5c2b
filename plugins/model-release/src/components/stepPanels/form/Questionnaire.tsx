import type { JsonObject } from '@backstage/types';
import { ThemeProvider } from '@material-ui/core/styles';
import {
  splitAnswers,
  type FormDefinition,
} from '@model-release/backstage-plugin-model-release-common';
import { withTheme } from '@rjsf/core';
import { Theme } from '@rjsf/material-ui';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { customizeValidator } from '@rjsf/validator-ajv8';
import { useState, type ReactNode } from 'react';
import { plainErrors } from './formErrors';
import { count } from '../../../common/words';
import { Notice } from '../../common/Notice';
import { AddAnother } from './AddAnother';
import { QuestionField } from './QuestionField';
import { compactTheme } from './compactTheme';

const Form = withTheme<JsonObject>(Theme);
const validator = customizeValidator<JsonObject>();
const fields = { SchemaField: QuestionField };
const templates = { ButtonTemplates: { AddButton: AddAnother } };

/**
 * The answers to the questions that are asked now. What was typed below a condition that no longer
 * holds stays in the draft and is not sent: the server refuses what nobody asked.
 */
function askedOf({ schema }: FormDefinition, answers: JsonObject): JsonObject {
  const { asked } = splitAnswers(schema, answers, (data, part) =>
    typeof part === 'boolean'
      ? part
      : validator.isValid(
          part as RJSFSchema,
          data as JsonObject | undefined,
          schema as RJSFSchema,
        ),
  );
  return asked as JsonObject;
}

/** A form drawn from its JSON Schema. The server validates the answers again. */
export function Questionnaire(props: {
  form: FormDefinition;
  answers: JsonObject;
  disabled: boolean;
  onChange: (answers: JsonObject) => void;
  onSubmit: (answers: JsonObject) => void;
  /** Comes after the questions, inside of the form: the button that submits it is here. */
  children: ReactNode;
}) {
  const { form, answers, disabled, onChange, onSubmit, children } = props;
  const [errorCount, setErrorCount] = useState(0);
  return (
    <ThemeProvider theme={compactTheme}>
      <Form
        schema={form.schema as RJSFSchema}
        uiSchema={form.uiSchema as UiSchema<JsonObject> | undefined}
        formData={answers}
        validator={validator}
        fields={fields}
        templates={templates}
        disabled={disabled}
        noHtml5Validate
        focusOnFirstError
        showErrorList={false}
        transformErrors={plainErrors}
        onChange={({ formData }) => onChange(formData ?? {})}
        onError={errors => setErrorCount(errors.length)}
        onSubmit={({ formData }) => {
          setErrorCount(0);
          onSubmit(askedOf(form, formData ?? {}));
        }}
      >
        {errorCount > 0 && (
          <Notice urgent tone="bad">
            {count(errorCount, 'answer')}{' '}
            {errorCount === 1 ? 'is missing or does' : 'are missing or do'} not
            fit yet. Each question says what it needs.
          </Notice>
        )}
        {children}
      </Form>
    </ThemeProvider>
  );
}
