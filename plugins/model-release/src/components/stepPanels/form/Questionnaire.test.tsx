import type { JsonObject } from '@backstage/types';
import { renderInTestApp } from '@backstage/frontend-test-utils';
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

function Filled(props: { onSubmit: (answers: JsonObject) => void }) {
  const [answers, setAnswers] = useState<JsonObject>({});
  return (
    <Questionnaire
      form={FORM}
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
