import type { JsonObject } from '@backstage/types';
import {
  makeStyles,
  ThemeProvider,
  type Theme,
} from '@material-ui/core/styles';
import type { FormDefinition } from '@model-release/backstage-plugin-model-release-common';
import { withTheme } from '@rjsf/core';
import { Theme as MaterialTheme } from '@rjsf/material-ui';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { customizeValidator } from '@rjsf/validator-ajv8';
import type { ReactNode } from 'react';

const Form = withTheme<JsonObject>(MaterialTheme);
const validator = customizeValidator<JsonObject>();

/** The library draws for a page of its own; here a form is a part of one. */
const compact = (theme: Theme): Theme => ({
  ...theme,
  props: {
    ...theme.props,
    MuiTextField: { variant: 'outlined', size: 'small' },
    MuiCheckbox: { size: 'small', color: 'primary' },
    MuiRadio: { size: 'small', color: 'primary' },
  },
});

const useStyles = makeStyles(theme => ({
  root: {
    '& .MuiTypography-h5': {
      fontSize: theme.typography.pxToRem(15),
      fontWeight: 600,
      marginBottom: 0,
    },
    '& .MuiFormControlLabel-label': theme.typography.body2,
    '& .MuiFormLabel-root': { color: theme.palette.text.primary },
    '& .MuiFormGroup-root .MuiButtonBase-root': {
      padding: theme.spacing(0.5, 1.25),
    },
  },
}));

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
  const classes = useStyles();
  const { form, answers, disabled, onChange, onSubmit, children } = props;
  return (
    <ThemeProvider theme={compact}>
      <Form
        className={classes.root}
        schema={form.schema as RJSFSchema}
        uiSchema={form.uiSchema as UiSchema<JsonObject> | undefined}
        formData={answers}
        validator={validator}
        disabled={disabled}
        noHtml5Validate
        omitExtraData
        liveOmit
        focusOnFirstError
        onChange={({ formData }) => onChange(formData ?? {})}
        onSubmit={({ formData }) => onSubmit(formData ?? {})}
      >
        {children}
      </Form>
    </ThemeProvider>
  );
}
