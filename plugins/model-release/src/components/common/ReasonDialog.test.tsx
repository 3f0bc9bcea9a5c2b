import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { NO_WORK, type Work } from '../../hooks/work';
import { write } from '../../__testUtils__/write';
import { ReasonDialog } from './ReasonDialog';

function Asking(props: {
  optional?: boolean;
  onConfirm: (words: string) => Promise<boolean>;
}) {
  const [isOpen, setOpen] = useState(true);
  const [work, setWork] = useState<Work>(NO_WORK);
  return (
    <ReasonDialog
      {...props}
      open={isOpen}
      title="Stop?"
      consequence="It stops."
      label="Why"
      confirm="Stop it"
      work={{
        ...work,
        type: patch =>
          setWork(old => ({ ...old, draft: { ...old.draft, ...patch } })),
        dismiss: () => setWork(NO_WORK),
      }}
      onClose={() => setOpen(false)}
    />
  );
}

const field = () => screen.getByRole('textbox', { name: /^Why/ });
const confirm = () => screen.getByRole('button', { name: 'Stop it' });

async function ask(
  worked: boolean,
  optional?: boolean,
): Promise<jest.Mock<Promise<boolean>, [string]>> {
  const onConfirm = jest.fn(async (_: string) => worked);
  await renderInTestApp(<Asking optional={optional} onConfirm={onConfirm} />);
  await screen.findByRole('dialog', { name: 'Stop?' });
  return onConfirm;
}

describe('a question for a reason', () => {
  it('can be answered at once, and has what confirms it last', async () => {
    await ask(true);
    expect(field()).toHaveFocus();
    expect(
      screen.getAllByRole('button').map(button => button.textContent),
    ).toEqual(['Cancel', 'Stop it']);
  });

  it('needs more than blanks, sends words without those around them, and closes', async () => {
    const onConfirm = await ask(true);
    await write(field(), '  ');
    expect(confirm()).toBeDisabled();
    await write(field(), 'Too slow ');
    await userEvent.click(confirm());
    expect(onConfirm).toHaveBeenCalledWith('Too slow');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('stays with what was typed when it did not work', async () => {
    const onConfirm = await ask(false);
    await write(field(), 'Too slow');
    await userEvent.click(confirm());
    expect(onConfirm).toHaveBeenCalledTimes(1);
    expect(field()).toHaveValue('Too slow');
  });

  it('can be confirmed without words where none are needed', async () => {
    const onConfirm = await ask(true, true);
    await userEvent.click(confirm());
    expect(onConfirm).toHaveBeenCalledWith('');
  });
});
