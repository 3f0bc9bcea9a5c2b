import type { JsonObject } from '@backstage/types';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { FormDefinition } from '@model-release/backstage-plugin-model-release-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Questionnaire } from './Questionnaire';

const FORM = {
  schema: {
    type: 'object',
    required: ['usesTools'],
    properties: {
      usesTools: { type: 'string', title: 'Tools?', enum: ['Yes', 'No'] },
    },
    if: {
      required: ['usesTools'],
      properties: { usesTools: { const: 'Yes' } },
    },
    then: {
      required: ['limits'],
      properties: { limits: { type: 'string', title: 'What limits them?' } },
    },
  },
  uiSchema: { usesTools: { 'ui:widget': 'radio' } },
};

function Filled(props: {
  form?: FormDefinition;
  onSubmit: (answers: JsonObject) => void;
}) {
  const { form = FORM } = props;
  const [answers, setAnswers] = useState<JsonObject>({});
  return (
    <Questionnaire
      form={form}
      answers={answers}
      disabled={false}
      onChange={setAnswers}
      onSubmit={props.onSubmit}
    >
      <button type="submit">Complete</button>
    </Questionnaire>
  );
}

const choose = (name: string) =>
  userEvent.click(screen.getByRole('radio', { name }));
const limits = () => screen.getByRole('textbox', { name: /What limits them/ });
const complete = () =>
  userEvent.click(screen.getByRole('button', { name: 'Complete' }));

describe('a question that is asked under a condition', () => {
  it('keeps its answer while it is typed, and sends it', async () => {
    const onSubmit = jest.fn();
    await renderInTestApp(<Filled onSubmit={onSubmit} />);
    await choose('Yes');
    await userEvent.type(limits(), 'An allow-list');
    expect(limits()).toHaveValue('An allow-list');
    await complete();
    expect(onSubmit).toHaveBeenCalledWith({
      usesTools: 'Yes',
      limits: 'An allow-list',
    });
  });

  it('is not sent once the condition is gone, and comes back with it', async () => {
    const onSubmit = jest.fn();
    await renderInTestApp(<Filled onSubmit={onSubmit} />);
    await choose('Yes');
    await userEvent.type(limits(), 'An allow-list');
    await choose('No');
    await complete();
    expect(onSubmit).toHaveBeenCalledWith({ usesTools: 'No' });
    await choose('Yes');
    expect(limits()).toHaveValue('An allow-list');
  });
});

describe('a question for a number', () => {
  const form = (type: string) => ({
    schema: {
      type: 'object',
      required: ['tries'],
      properties: { tries: { type, title: 'How many tries?' } },
    },
  });
  const tries = () => screen.getByRole('textbox', { name: /How many tries/ });

  async function answer(type: string, typed: string) {
    const onSubmit = jest.fn();
    await renderInTestApp(<Filled form={form(type)} onSubmit={onSubmit} />);
    await userEvent.type(tries(), typed);
    expect(tries()).toHaveValue(typed);
    await complete();
    return onSubmit;
  }

  it.each([
    ['integer', '1000', 1000],
    ['number', '2.50', 2.5],
    ['number', '-0.5', -0.5],
  ])('of type %s takes %s as %p', async (type, typed, tried) => {
    const onSubmit = await answer(type, typed);
    expect(onSubmit).toHaveBeenCalledWith({ tries: tried });
  });

  it.each([
    ['integer', '1,000', 'Must be a whole number, in digits only'],
    ['integer', '1 000', 'Must be a whole number, in digits only'],
    ['integer', '1.000', 'Must be a whole number, in digits only'],
    ['number', '2,5', 'Must be a number in digits, such as 2.5'],
  ])('of type %s says of %s: %s', async (type, typed, words) => {
    const onSubmit = await answer(type, typed);
    expect(screen.getByText(words)).toBeInTheDocument();
    expect(onSubmit).not.toHaveBeenCalled();
    expect(tries()).toHaveValue(typed);
  });

  it('is required where nothing is left of what was typed', async () => {
    const onSubmit = jest.fn();
    await renderInTestApp(
      <Filled form={form('integer')} onSubmit={onSubmit} />,
    );
    await userEvent.type(tries(), '7{Backspace}');
    await complete();
    expect(screen.getByText('Required')).toBeInTheDocument();
    expect(onSubmit).not.toHaveBeenCalled();
  });
});
