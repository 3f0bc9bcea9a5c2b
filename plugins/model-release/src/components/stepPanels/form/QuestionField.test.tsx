import type { JsonObject } from '@backstage/types';
import { withTheme } from '@rjsf/core';
import { Theme } from '@rjsf/material-ui';
import type { RJSFSchema } from '@rjsf/utils';
import { customizeValidator } from '@rjsf/validator-ajv8';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QuestionField } from './QuestionField';

const Form = withTheme<JsonObject>(Theme);
const items = { type: 'string', enum: ['LLM01', 'LLM02'] };
const schema = {
  type: 'object',
  required: ['risks', 'tests', 'advice', 'later'],
  definitions: { list: { type: 'array', uniqueItems: true, items } },
  properties: {
    risks: { type: 'array', title: 'Risks', uniqueItems: true, items },
    tests: {
      type: 'array',
      title: 'Tests',
      uniqueItems: true,
      minItems: 1,
      items,
    },
    advice: { type: 'string', title: 'Advice' },
    later: { $ref: '#/definitions/list', title: 'Later' },
  },
} as RJSFSchema;
const uiSchema = Object.fromEntries(
  ['risks', 'tests', 'later'].map(key => [key, { 'ui:widget': 'checkboxes' }]),
);

function show(onSubmit?: (answers: JsonObject | undefined) => void) {
  render(
    <Form
      schema={schema}
      uiSchema={uiSchema}
      validator={customizeValidator<JsonObject>()}
      fields={{ SchemaField: QuestionField }}
      formData={{ tests: ['LLM01'], advice: 'Ship' }}
      onSubmit={({ formData }) => onSubmit?.(formData)}
    />,
  );
}

const isStarred = (title: string) =>
  screen.getByText(title, { selector: 'label' }).textContent?.includes('*');

describe('the star of a question', () => {
  it.each([
    ['a list that may be empty', 'Risks', false],
    ['a list that needs an entry', 'Tests', true],
    ['a text', 'Advice', true],
    ['a list that is defined elsewhere', 'Later', false],
  ])('says whether an answer is needed: %s', (_, title, starred) => {
    show();
    expect(isStarred(title)).toBe(starred);
  });

  it('changes nothing of what is handed in', async () => {
    const onSubmit = jest.fn();
    show(onSubmit);
    await userEvent.click(screen.getByRole('button', { name: 'Submit' }));
    expect(onSubmit).toHaveBeenCalledWith({
      risks: [],
      tests: ['LLM01'],
      advice: 'Ship',
      later: [],
    });
  });
});
