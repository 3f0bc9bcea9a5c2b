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
import { useTranslation } from '../../../hooks/useTranslation';
import { Notice } from '../../common/Notice';
import { AddAnother } from './AddAnother';
import { compactTheme } from './compactTheme';
import { plainErrors } from './formErrors';
import { NumberQuestion } from './NumberQuestion';
import { QuestionField } from './QuestionField';

const Form = withTheme<JsonObject>(Theme);
const validator = customizeValidator<JsonObject>();
const SETTINGS = {
  validator,
  fields: { SchemaField: QuestionField, NumberField: NumberQuestion },
  templates: { ButtonTemplates: { AddButton: AddAnother } },
  noHtml5Validate: true,
  focusOnFirstError: true,
  showErrorList: false,
} as const;

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

function InvalidAnswersNotice({ count }: { count: number }) {
  const { t } = useTranslation();
  return count > 0 ? (
    <Notice urgent tone="bad">
      {t('form.invalidAnswers', { count })}
    </Notice>
  ) : null;
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
  const { form, onChange, onSubmit } = props;
  const { text } = useTranslation();
  const [errorCount, setErrorCount] = useState(0);
  return (
    <ThemeProvider theme={compactTheme}>
      <Form
        {...SETTINGS}
        schema={form.schema as RJSFSchema}
        uiSchema={form.uiSchema as UiSchema<JsonObject> | undefined}
        formData={props.answers}
        disabled={props.disabled}
        transformErrors={errors => plainErrors(errors, text)}
        onChange={({ formData }) => onChange(formData ?? {})}
        onError={errors => setErrorCount(errors.length)}
        onSubmit={({ formData }) => {
          setErrorCount(0);
          onSubmit(askedOf(form, formData ?? {}));
        }}
      >
        <InvalidAnswersNotice count={errorCount} />
        {props.children}
      </Form>
    </ThemeProvider>
  );
}
