import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAnnounced } from '../../__testUtils__/expectAnnounced';
import { renderTab } from '../../__testUtils__/renderPages';
import { inReview } from '../../__testUtils__/scenes';
import { write } from '../../__testUtils__/write';

const nora = anActor('nora');
const scene = {
  viewer: nora,
  releases: [inReview()],
  readers: [
    { ref: 'user:default/marta', displayName: 'Marta Sorrel' },
    { ref: 'user:default/theo', displayName: 'Theo Bracken' },
  ],
};

const field = () => screen.findByRole('textbox', { name: 'Add a comment' });
const send = () =>
  userEvent.click(screen.getByRole('button', { name: 'Comment' }));

describe('the discussion of a release', () => {
  it('takes a comment, a reply to it, and a better version', async () => {
    const { api } = await renderTab(scene);
    await write(await field(), 'Who reads this?');
    await send();
    await expectAnnounced('Comment added.');
    expect(await field()).toHaveValue('');

    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    const reply = await screen.findByRole('textbox', { name: 'Your reply' });
    expect(reply).toHaveFocus();
    await write(reply, 'Support dose');
    await userEvent.click(screen.getAllByRole('button', { name: 'Reply' })[1]);
    await expectAnnounced('Reply added.');

    const said = (await screen.findByText('Support dose')).closest('article');
    await userEvent.click(within(said!).getByRole('button', { name: 'Edit' }));
    const mine = await screen.findByRole('textbox', { name: 'Your comment' });
    await userEvent.clear(mine);
    await write(mine, 'Support does');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Support does')).toBeInTheDocument();
    expect(screen.getByText('edited')).toBeInTheDocument();
    expect(api.sent.map(({ body }) => body)).toEqual([
      { comment: 'Who reads this?' },
      { comment: 'Support dose', inReplyTo: 'comment-1' },
    ]);
  });

  it('offers people behind an @, for the keyboard too, and links to whom it mentions', async () => {
    await renderTab(scene);
    const text = await field();
    await userEvent.type(text, 'Ask @');
    const list = await screen.findByRole('listbox', {
      name: 'People you can mention',
    });
    expect(within(list).getAllByRole('option')).toHaveLength(2);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(text).toHaveValue('Ask @theo ');
    await userEvent.type(text, 'about it');
    await send();
    const link = await screen.findByRole('link', { name: 'theo' });
    expect(link).toHaveAttribute('href', '/catalog/default/user/theo');
  });

  it('closes the list with Escape, and keeps what is typed', async () => {
    await renderTab(scene);
    const text = await field();
    await userEvent.type(text, '@th');
    await screen.findByRole('listbox');
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('listbox')).not.toBeInTheDocument(),
    );
    expect(text).toHaveValue('@th');
  });

  it('points out what looks like a secret, and sends it when told to', async () => {
    const { api } = await renderTab(scene);
    const secret = `hf_${'aB3dE5gH7j'.repeat(4)}`;
    await write(await field(), `Use ${secret}`);
    await send();
    const dialog = await screen.findByRole('dialog', {
      name: 'This looks like a secret',
    });
    expect(dialog).toHaveTextContent('Hugging Face token: hf_aB3dE…');
    expect(dialog).not.toHaveTextContent(secret);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Go back' }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(await field()).toHaveValue(`Use ${secret}`);
    expect(api.sent).toEqual([]);

    await send();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Send anyway' }),
    );
    await expectAnnounced('Comment added.');
    expect(api.sent).toHaveLength(1);
  });

  it('keeps a text that is too long, and says by how much', async () => {
    await renderTab(scene);
    const text = await field();
    await write(text, 'x'.repeat(10_240));
    expect(text).toHaveValue('x'.repeat(10_240));
    expect(
      screen.getByText('10240 of 10000 characters: shorten it by 240'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Comment' })).toBeDisabled();
  });

  it('is watched by whoever takes part, until they say no', async () => {
    await renderTab(scene);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Watching' }),
    );
    const choice = await screen.findByRole('menuitemcheckbox', {
      name: /This release/,
    });
    expect(choice).toHaveTextContent('because you are involved');
    await userEvent.click(choice);
    await waitFor(() => expect(choice).not.toBeChecked());
    await userEvent.keyboard('{Escape}');
    expect(
      await screen.findByRole('button', { name: 'Watch' }),
    ).toBeInTheDocument();
  });
});
