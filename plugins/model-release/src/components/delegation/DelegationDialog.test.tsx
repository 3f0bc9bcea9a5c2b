import {
  aDelegation,
  anActor,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../fakes/refusal';
import { renderList } from '../../__testUtils__/renderPages';
import { write } from '../../__testUtils__/write';

const ingrid = anActor('ingrid');

async function openDialog() {
  await userEvent.click(
    await screen.findByRole('button', { name: 'Out of office' }),
  );
  return screen.findByRole('dialog', { name: 'Out of office' });
}

async function openForm() {
  const dialog = await openDialog();
  const field = within(dialog);
  return {
    dialog,
    who: field.getByRole('combobox', { name: /^Delegate/ }),
    first: field.getByLabelText(/^From/),
    last: field.getByLabelText(/^To/),
    reason: field.getByRole('textbox', { name: /^Reason/ }),
    submit: field.getByRole('button', { name: 'Set delegate' }),
  };
}

type Form = Awaited<ReturnType<typeof openForm>>;

/** With the keyboard alone: write, wait for the list, take what is marked. */
async function choose(who: HTMLElement, text: string) {
  await write(who, text);
  await screen.findByRole('option');
  await userEvent.keyboard('{Enter}');
}

async function fill({ who, last, reason }: Form, until = '2026-03-06') {
  await choose(who, 'mar');
  fireEvent.change(last, { target: { value: until } });
  await write(reason, 'On leave');
}

describe('a delegate', () => {
  it('is found by name with the keyboard, and not the reader themselves', async () => {
    renderList({ viewer: anActor('theo') });
    const { who } = await openForm();
    await write(who, 'a');
    const marta = await screen.findByRole('option', { name: /^marta/ });
    expect(who).toHaveAttribute('aria-expanded', 'true');
    expect(who).toHaveAttribute('aria-activedescendant', marta.id);
    await userEvent.clear(who);
    await write(who, 'theo');
    expect(
      await screen.findByText('No matching people in the catalog.'),
    ).toBeInTheDocument();
  });

  it('is chosen from the list, whose Escape leaves the dialog open', async () => {
    renderList({ viewer: ingrid });
    const { who, dialog } = await openForm();
    await write(who, 'mar');
    await screen.findByRole('option');
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('listbox')).not.toBeInTheDocument(),
    );
    expect(dialog).toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.click(await screen.findByRole('option'));
    expect(who).toHaveValue('marta');
    expect(who).toHaveAttribute('aria-expanded', 'false');
  });

  it('is set once everything is there, and the form is empty again', async () => {
    const { api } = renderList({ viewer: ingrid });
    const create = jest.spyOn(api, 'createDelegation');
    const form = await openForm();
    expect(form.first).toHaveValue('2026-03-02');
    expect(form.submit).toBeDisabled();
    await fill(form);
    await userEvent.click(form.submit);

    await waitFor(() =>
      expect(within(form.dialog).getByRole('status')).toHaveTextContent(
        'marta is your delegate from 2 Mar until 6 Mar.',
      ),
    );
    expect(create).toHaveBeenCalledWith({
      to: 'user:default/marta',
      from: '2026-03-02',
      until: '2026-03-06',
      reason: 'On leave',
    });
    expect(form.who).toHaveValue('');
    expect(
      within(
        within(form.dialog).getByRole('list', {
          name: 'Who covers your steps',
        }),
      ).getByRole('listitem'),
    ).toHaveTextContent('marta is your delegate until 6 Mar.“On leave”');
  });

  it('is not set for days that cannot be', async () => {
    renderList({ viewer: ingrid });
    const form = await openForm();
    await fill(form, '2026-03-01');
    expect(
      screen.getByText('The last day is before the first.'),
    ).toBeInTheDocument();
    expect(form.submit).toBeDisabled();
  });

  it('keeps what was typed when it is refused, and says why', async () => {
    const { api } = renderList({ viewer: ingrid });
    const form = await openForm();
    await fill(form);
    api.refuseNext(
      await refusal('invalid_delegation', 'to: marta is out of office herself'),
    );
    await userEvent.click(form.submit);
    expect(await within(form.dialog).findByRole('alert')).toHaveTextContent(
      /^marta is out of office herself/,
    );
    expect(form.who).toHaveValue('marta');
    expect(form.last).toHaveValue('2026-03-06');
    expect(form.reason).toHaveValue('On leave');
  });

  it('keeps what was typed when the dialog is closed', async () => {
    renderList({ viewer: ingrid });
    const form = await openForm();
    await fill(form);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(form.dialog).not.toBeInTheDocument());
    const again = await openForm();
    expect(again.who).toHaveValue('marta');
    expect(again.submit).toBeEnabled();
  });

  it('says that people cannot be looked up', async () => {
    const { catalog } = renderList({ viewer: ingrid });
    jest.spyOn(catalog, 'queryEntities').mockRejectedValue(new Error('Down'));
    const { who } = await openForm();
    await write(who, 'mar');
    expect(
      await screen.findByText('Could not search the catalog: Down'),
    ).toBeInTheDocument();
  });
});

describe('a delegation that was set', () => {
  it('can be ended by the delegator', async () => {
    renderList({ viewer: ingrid, delegations: [aDelegation()] });
    expect(
      await screen.findByText(/is your delegate until 6 Mar/),
    ).toBeInTheDocument();
    const dialog = await openDialog();
    await userEvent.click(
      within(dialog).getByRole('button', {
        name: 'End now: zoe is your delegate until 6 Mar.',
      }),
    );
    await waitFor(() =>
      expect(screen.queryByText(/is your delegate/)).not.toBeInTheDocument(),
    );
  });

  it('can be ended by the delegate', async () => {
    const { api } = renderList({
      viewer: anActor('zoe'),
      delegations: [aDelegation()],
    });
    const end = jest.spyOn(api, 'endDelegation');
    const dialog = await openDialog();
    await userEvent.click(
      await within(dialog).findByRole('button', {
        name: 'End now: You are the delegate of ingrid until 6 Mar.',
      }),
    );
    await waitFor(() => expect(end).toHaveBeenCalledWith('delegation-1'));
  });

  it('stays, with the reason, when it cannot be ended', async () => {
    const { api } = renderList({
      viewer: ingrid,
      delegations: [aDelegation()],
    });
    const dialog = await openDialog();
    api.refuseNext(await refusal('unavailable', 'Try again in a minute'));
    await userEvent.click(
      await within(dialog).findByRole('button', { name: /^End now/ }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'Try again in a minute',
    );
    expect(
      within(dialog).getByRole('button', { name: /^End now/ }),
    ).toBeEnabled();
  });
});
