import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../fakes/refusal';
import { expectAnnounced } from '../../__testUtils__/expectAnnounced';
import { renderTab } from '../../__testUtils__/renderPages';
import { inReview, released } from '../../__testUtils__/scenes';
import { write } from '../../__testUtils__/write';

const nora = anActor('nora');
const scene = {
  viewer: anActor('marta', { authority: 'administrators' }),
  releases: [released()],
  permits: () => true,
};

async function openMenu() {
  await userEvent.click(screen.getByRole('button', { name: 'More actions' }));
  return screen.getByRole('menu');
}

async function openRevokeDialog() {
  const menu = await openMenu();
  await userEvent.click(
    within(menu).getByRole('menuitem', { name: 'Revoke…' }),
  );
  const dialog = await screen.findByRole('dialog', {
    name: 'Revoke the approval of sr-lora-0042?',
  });
  return {
    dialog,
    reason: within(dialog).getByRole('textbox', { name: /^Reason/ }),
    confirm: within(dialog).getByRole('button', {
      name: 'Revoke approval',
    }),
  };
}

describe('revoking an approval', () => {
  it('says what it stops and what it does not, and needs a reason', async () => {
    const { api } = await renderTab(scene);
    const { dialog, reason, confirm } = await openRevokeDialog();
    expect(dialog).toHaveTextContent(
      'Deployment of sr-lora-0042 to production will be blocked.',
    );
    expect(dialog).toHaveTextContent(
      'Running deployments are not affected. To roll back, deploy sr-lora-0041.',
    );
    expect(confirm).toBeDisabled();
    expect(reason).toHaveFocus();
    await write(reason, 'It leaks names');
    await userEvent.click(confirm);

    await expectAnnounced('Approval revoked.');
    expect(api.sent).toEqual([
      {
        releaseId: 'release-1',
        name: 'revoke',
        body: { expectedVersion: 1, reason: 'It leaks names' },
      },
    ]);
    expect(
      screen.getByRole('region', { name: 'Approval revoked' }),
    ).toHaveTextContent(
      'You revoked this approval · today 10:00“It leaks names”',
    );
    expect(await screen.findByText('blocked')).toBeInTheDocument();
  });

  it('keeps the reason when it is refused', async () => {
    const { api } = await renderTab(scene);
    const { dialog, reason, confirm } = await openRevokeDialog();
    await write(reason, 'It leaks names');
    api.refuseNext(await refusal('not_permitted', 'The policy has changed'));
    await userEvent.click(confirm);
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'The policy has changed',
    );
    expect(reason).toHaveValue('It leaks names');
  });

  it('is shown with the reason to those who lack the permission', async () => {
    await renderTab({ ...scene, permits: undefined });
    const menu = await openMenu();
    const entry = within(menu).getByRole('menuitem', { name: /^Revoke/ });
    expect(entry).toHaveAttribute('aria-disabled', 'true');
    expect(entry).toHaveTextContent(
      'the permission model-release.release.revoke',
    );
  });

  it('is not shown while there is no approval', async () => {
    await renderTab({ ...scene, releases: [inReview()] });
    const menu = await openMenu();
    expect(
      within(menu).queryByRole('menuitem', { name: /^Revoke/ }),
    ).not.toBeInTheDocument();
  });
});

describe('a release that nobody ends', () => {
  const orphaned = {
    viewer: anActor('otto', { groups: ['support-ml'] }),
    releases: [inReview()],
    permits: () => true,
  };

  async function open(entry: string, title: string) {
    const menu = await openMenu();
    await userEvent.click(within(menu).getByRole('menuitem', { name: entry }));
    const dialog = await screen.findByRole('dialog', { name: title });
    return {
      dialog: within(dialog),
      reason: within(dialog).getByRole('textbox', { name: /^Reason/ }),
    };
  }

  it('is closed with a reason', async () => {
    const { api } = await renderTab(orphaned);
    const { dialog, reason } = await open(
      'Close…',
      'Close sr-lora-0042 → production?',
    );
    const confirm = dialog.getByRole('button', { name: 'Close release' });
    expect(confirm).toBeDisabled();
    await write(reason, 'Nora has left');
    await userEvent.click(confirm);

    await expectAnnounced('Release closed.');
    expect(api.sent).toEqual([
      {
        releaseId: 'release-1',
        name: 'close',
        body: { expectedVersion: 1, reason: 'Nora has left' },
      },
    ]);
    expect(screen.getByText(/^You closed the release/)).toBeInTheDocument();
  });

  it('goes to another requester, who is found by name', async () => {
    const { api } = await renderTab(orphaned);
    const { dialog, reason } = await open(
      'Change requester…',
      'Change requester',
    );
    const confirm = dialog.getByRole('button', { name: 'Change requester' });
    await write(reason, 'Nora has left');
    expect(confirm).toBeDisabled();
    await write(
      dialog.getByRole('combobox', { name: /^New requester/ }),
      'mar',
    );
    await userEvent.click(await screen.findByRole('option'));
    await userEvent.click(confirm);

    await expectAnnounced('Requester changed.');
    expect(
      screen.getByRole('region', { name: 'Release at a glance' }),
    ).toHaveTextContent(/requested by nora .*· requester now marta/);
    expect(api.sent).toEqual([
      {
        releaseId: 'release-1',
        name: 'reassign-requester',
        body: {
          expectedVersion: 1,
          to: 'user:default/marta',
          reason: 'Nora has left',
        },
      },
    ]);
  });

  it('keeps the reason when it is refused', async () => {
    const { api } = await renderTab(orphaned);
    const { dialog, reason } = await open(
      'Close…',
      'Close sr-lora-0042 → production?',
    );
    await write(reason, 'Nora has left');
    api.refuseNext(await refusal('not_permitted', 'The policy has changed'));
    await userEvent.click(
      dialog.getByRole('button', { name: 'Close release' }),
    );
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The policy has changed',
    );
    expect(reason).toHaveValue('Nora has left');
  });

  it('is closed by nobody who has no part in the model', async () => {
    await renderTab({ ...orphaned, viewer: anActor('juno') });
    const menu = await openMenu();
    for (const name of [/^Close/, /^Change requester/]) {
      expect(
        within(menu).queryByRole('menuitem', { name }),
      ).not.toBeInTheDocument();
    }
  });
});

describe('refreshing owners', () => {
  const refresh = async () =>
    userEvent.click(
      within(await openMenu()).getByRole('menuitem', {
        name: 'Refresh owners',
      }),
    );

  it('shows who owns the steps now, and says which changed', async () => {
    const { api } = await renderTab({
      viewer: nora,
      releases: [inReview()],
      ownersNow: { 'security-review': ['group:default/privacy'] },
    });
    await refresh();
    const words = 'The owners of “Security review” changed.';
    await expectAnnounced(words);
    expect(screen.getAllByText(words)).toHaveLength(2);
    expect(screen.getAllByRole('link', { name: 'privacy' })).not.toHaveLength(
      0,
    );
    expect(api.sent).toMatchObject([
      { name: 'refresh-owners', body: { expectedVersion: 1 } },
    ]);
  });

  it('says that nothing changed', async () => {
    await renderTab({ viewer: nora, releases: [inReview()] });
    await refresh();
    const words = 'No owners changed.';
    await expectAnnounced(words);
    // Once for those who listen, once for those who look.
    expect(screen.getAllByText(words)).toHaveLength(2);
  });

  it('says why it did not work', async () => {
    const { api } = await renderTab({ viewer: nora, releases: [inReview()] });
    api.refuseNext(await refusal('unavailable', 'The catalog does not answer'));
    await refresh();
    expect(
      await screen.findByText('The catalog does not answer'),
    ).toBeInTheDocument();
  });
});
