import {
  anActor,
  aRelease,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { mockApis } from '@backstage/frontend-test-utils';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from '../../fakes/refusal';
import { expectAnnounced } from '../../__testUtils__/expectAnnounced';
import { renderTab } from '../../__testUtils__/renderPages';
import { write } from '../../__testUtils__/write';

const bram = anActor('bram', { groups: ['ml-platform-leads'] });
const scene = { viewer: bram, releases: [aRelease()] };

const completeButton = () => screen.getByRole('button', { name: 'Complete' });
const commentField = () => screen.getByRole('textbox', { name: /^Comment/ });

async function checkAll() {
  for (const box of screen.getAllByRole('checkbox')) {
    await userEvent.click(box);
  }
}

describe('a checklist that waits for the reader', () => {
  it('is open, and cannot be completed before everything is checked', async () => {
    await renderTab(scene);
    expect(completeButton()).toBeDisabled();
    expect(screen.getByText('0 of 2 checked')).toBeInTheDocument();
    await checkAll();
    expect(completeButton()).toBeEnabled();
  });

  it('is completed with the version that was seen, and says so', async () => {
    const { api } = await renderTab(scene);
    await checkAll();
    await write(commentField(), 'One owner, clear use.');
    await userEvent.click(completeButton());

    expect(await screen.findByText(/2 of 2 checked/)).toBeInTheDocument();
    expect(api.sent).toEqual([
      {
        releaseId: 'release-1',
        stepKey: 'scope-and-ownership',
        name: 'complete',
        body: {
          expectedVersion: 1,
          checklist: { 'one-owner': true, 'use-agreed': true },
          comment: 'One owner, clear use.',
        },
      },
    ]);
    await expectAnnounced('Scope and ownership completed.');
  });

  it('has its ticks and its comment again after a reload, for the same person alone', async () => {
    const storage = mockApis.storage();
    await renderTab({ ...scene, storage });
    await userEvent.click(screen.getAllByRole('checkbox')[0]);
    await write(commentField(), 'Half a thought');
    cleanup();

    await renderTab({ ...scene, storage });
    expect(screen.getByText('1 of 2 checked')).toBeInTheDocument();
    expect(commentField()).toHaveValue('Half a thought');
    expect(screen.getByText('Draft restored')).toBeInTheDocument();
    cleanup();

    const ingrid = anActor('ingrid', { groups: ['ml-platform-leads'] });
    await renderTab({ ...scene, viewer: ingrid, storage });
    expect(screen.getByText('0 of 2 checked')).toBeInTheDocument();
    expect(commentField()).toHaveValue('');
  });

  it('keeps nothing of what was sent', async () => {
    const storage = mockApis.storage();
    await renderTab({ ...scene, storage });
    await checkAll();
    await write(commentField(), 'One owner, clear use.');
    await userEvent.click(completeButton());
    await expectAnnounced('Scope and ownership completed.');
    cleanup();
    const bucket = storage.forBucket('model-release.drafts');
    expect(bucket.snapshot(`${bram.ref}/release-1`).value).toBeUndefined();
  });

  it('keeps what was typed when somebody else changed the step meanwhile', async () => {
    const { api } = await renderTab(scene);
    await checkAll();
    await write(commentField(), 'Half a thought');
    api.change('release-1', release => ({
      ...release,
      steps: release.steps.map((step, index) =>
        index === 0 ? { ...step, version: 2 } : step,
      ),
    }));
    await userEvent.click(completeButton());

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You now see its current state',
    );
    expect(commentField()).toHaveValue('Half a thought');

    await userEvent.click(completeButton());
    expect(await screen.findByText(/2 of 2 checked/)).toBeInTheDocument();
    expect(api.sent[1].body).toMatchObject({ expectedVersion: 2 });
  });

  it('shows what was typed when somebody else completed the step meanwhile', async () => {
    const { api } = await renderTab(scene);
    await checkAll();
    await write(commentField(), 'Half a thought');
    api.change('release-1', release => ({
      ...release,
      steps: release.steps.map((step, index) =>
        index === 0
          ? {
              ...step,
              status: 'completed',
              completedBy: 'user:default/ada',
              completedAt: '2026-03-02T09:00:00.000Z',
              result: { type: 'manual', checklist: {}, files: [] },
            }
          : step,
      ),
    }));
    api.refuseNext(await refusal('step_not_active', 'It is completed.'));
    await userEvent.click(completeButton());

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Somebody else was faster',
    );
    expect(screen.getByText(/Half a thought/)).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Complete' }),
    ).not.toBeInTheDocument();
  });

  it('asks for the words that go with a rejection, and does nothing without them', async () => {
    const { api } = await renderTab(scene);
    await userEvent.click(screen.getByRole('button', { name: 'Reject…' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Reject sr-lora-0042?',
    });
    const confirm = within(dialog).getByRole('button', {
      name: 'Reject release',
    });
    expect(confirm).toBeDisabled();
    await write(
      within(dialog).getByRole('textbox', { name: /^Reason/ }),
      'Nobody owns it',
    );
    await userEvent.click(confirm);

    expect(await screen.findByText(/^Rejected: /)).toBeInTheDocument();
    expect(api.sent).toMatchObject([
      { name: 'reject', body: { comment: 'Nobody owns it' } },
    ]);
  });

  it('has its ticks again when the review goes on after changes, and not the comment that was sent', async () => {
    const storage = mockApis.storage();
    const { api } = await renderTab({ ...scene, storage });
    await userEvent.click(screen.getAllByRole('checkbox')[0]);
    await userEvent.click(
      screen.getByRole('button', { name: 'Request changes…' }),
    );
    const dialog = await screen.findByRole('dialog');
    await write(within(dialog).getByRole('textbox'), 'Which use?');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Request changes' }),
    );
    await waitFor(() => expect(api.sent).toHaveLength(1));
    cleanup();

    // Resubmitted: open as before.
    await renderTab({ ...scene, storage });
    expect(screen.getByText('1 of 2 checked')).toBeInTheDocument();
    expect(commentField()).toHaveValue('');
  });

  it('closes a dialog with Escape and keeps the words', async () => {
    const { api } = await renderTab(scene);
    await userEvent.click(
      screen.getByRole('button', { name: 'Request changes…' }),
    );
    const dialog = await screen.findByRole('dialog');
    await write(within(dialog).getByRole('textbox'), 'Which use?');
    await userEvent.keyboard('{Escape}');

    expect(
      await screen.findByRole('textbox', { name: /^Comment/ }),
    ).toHaveValue('Which use?');
    expect(api.sent).toEqual([]);
  });
});
