import { createFormField } from '@backstage/plugin-scaffolder-react/alpha';
import { checkField, previewField } from './templateFields';

/** The fields for templates, as the new frontend system takes them. */
export const formFields = {
  check: createFormField(checkField),
  preview: createFormField(previewField),
};

export type TemplateFieldName = keyof typeof formFields;
