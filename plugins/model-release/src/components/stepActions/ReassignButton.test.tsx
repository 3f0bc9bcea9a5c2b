import {
  aDelegation,
  anActor,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import { refusal } from '../../fakes/refusal';
import { buttonOf } from '../../__testUtils__/buttonOf';
import { expectAnnounced } from '../../__testUtils__/expectAnnounced';
import { renderTab } from '../../__testUtils__/renderPages';
import { atSignOff, inReview } from '../../__testUtils__/scenes';
import { user } from '../../__testUtils__/user';
import { write } from '../../__testUtils__/write';

const APPSEC = 'group:default/appsec';
const theo = anActor('theo', { groups: ['appsec'] });
const scene = {
  viewer: theo,
  releases: [inReview()],
  members: { [APPSEC]: [theo.ref, 'user:default/cass'] },
};

const reassignButton = () => buttonOf('Reassign…');

async function openDialog() {
  await user.click(reassignButton());
  const dialog = await screen.findByRole('dialog', {
    name: 'Reassign “Security review”',
  });
  return {
    dialog,
    choice: within(dialog).getByRole('button', { name: /Assign to/ }),
    reason: within(dialog).getByLabelText(/^Reason/),
    confirm: within(dialog).getByRole('button', { name: 'Reassign' }),
  };
}

/** With the keyboard alone: open the list, go down once, take it, and see the list go. */
async function chooseNext(choice: HTMLElement) {
  choice.focus();
  await user.keyboard('{Enter}');
  const list = await screen.findByRole('listbox');
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(list).not.toBeInTheDocument());
}

describe('reassigning a step', () => {
  it('offers the people behind the step, and says what follows', async () => {
    await renderTab(scene);
    const { dialog, choice } = await openDialog();
    expect(dialog).toHaveTextContent('reassigned from appsec');
    choice.focus();
    await user.keyboard('{Enter}');
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'theo (you)',
      'cass',
    ]);
  });

  it('needs somebody and a reason, and says who reassigned it to whom and why', async () => {
    const { api } = await renderTab(scene);
    const { choice, reason, confirm } = await openDialog();
    expect(confirm).toBeDisabled();
    await chooseNext(choice);
    expect(choice).toHaveTextContent('cass');
    expect(confirm).toBeDisabled();
    await write(reason, 'I wrote the filter');
    await user.click(confirm);

    await expectAnnounced('Security review reassigned.');
    expect(api.sent).toEqual([
      {
        releaseId: 'release-1',
        stepKey: 'security-review',
        name: 'reassign',
        body: {
          expectedVersion: 1,
          to: 'user:default/cass',
          reason: 'I wrote the filter',
        },
      },
    ]);
    expect(screen.getByText(/^You reassigned this step to/)).toHaveTextContent(
      'You reassigned this step to cass, today 10:00: “I wrote the filter”',
    );
    expect(
      screen.getByText(/reassigned “Security review” to/),
    ).toBeInTheDocument();
  });

  it('keeps what was chosen and typed when it is refused, and says why', async () => {
    const { api } = await renderTab(scene);
    const { dialog, choice, reason, confirm } = await openDialog();
    await chooseNext(choice);
    await write(reason, 'Half a thought');
    api.refuseNext(
      await refusal('owner_not_eligible', 'to: cass does not belong to appsec'),
    );
    await user.click(confirm);

    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      /^cass does not belong to appsec/,
    );
    expect(choice).toHaveTextContent('cass');
    expect(reason).toHaveValue('Half a thought');
    await user.click(confirm);
    await expectAnnounced('Security review reassigned.');
  });

  it('keeps what was chosen and typed when the dialog is closed with Escape', async () => {
    const { api } = await renderTab(scene);
    const { dialog, choice, reason } = await openDialog();
    await chooseNext(choice);
    await write(reason, 'Which one?');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(api.sent).toEqual([]);

    const again = await openDialog();
    expect(again.choice).toHaveTextContent('cass');
    expect(again.reason).toHaveValue('Which one?');
  });

  it('lets a delegate reassign it, and names both', async () => {
    const { api } = await renderTab({
      ...scene,
      viewer: anActor('zoe'),
      delegations: [aDelegation({ delegator: theo.ref })],
    });
    const { dialog, choice, reason, confirm } = await openDialog();
    expect(dialog).toHaveTextContent('that of theo, for whom you act');
    await chooseNext(choice);
    await write(reason, 'Theo is away');
    await user.click(confirm);
    await expectAnnounced('Security review reassigned.');
    const [, , , step] = (await api.getRelease('release-1')).steps;
    expect(step.reassignment).toMatchObject({
      by: 'user:default/zoe',
      onBehalfOf: theo.ref,
    });
  });

  it('warns of somebody who could not sign, and does not reassign it to them', async () => {
    const leads = 'group:default/security-operations-leads';
    const marta = anActor('marta', { groups: ['security-operations-leads'] });
    await renderTab({
      viewer: marta,
      releases: [atSignOff()],
      members: {
        [leads]: [marta.ref, 'user:default/theo', 'user:default/zoe'],
      },
    });
    await user.click(reassignButton());
    const dialog = await screen.findByRole('dialog', { name: /^Reassign/ });
    const choice = within(dialog).getByRole('button', { name: /Assign to/ });
    const confirm = within(dialog).getByRole('button', {
      name: 'Reassign',
    });
    await write(within(dialog).getByLabelText(/^Reason/), 'Away');
    await chooseNext(choice);
    expect(within(dialog).getByRole('status')).toHaveTextContent(
      'theo completed “Security review”, which this sign-off covers, so somebody else has to approve it.',
    );
    expect(confirm).toBeDisabled();
    await chooseNext(choice);
    expect(choice).toHaveTextContent('zoe');
    expect(within(dialog).getByRole('status')).toBeEmptyDOMElement();
    expect(confirm).toBeEnabled();
  });

  it('is not offered to who is alone with the step', async () => {
    await renderTab({ ...scene, members: { [APPSEC]: [theo.ref] } });
    expect(
      screen.getByRole('button', { name: 'Security review' }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(screen.queryByText('Reassign…')).not.toBeInTheDocument();
  });

  it('is not offered to somebody who may not', async () => {
    await renderTab({ ...scene, viewer: anActor('juno') });
    await user.click(screen.getByRole('button', { name: 'Security review' }));
    expect(screen.queryByText('Reassign…')).not.toBeInTheDocument();
  });

  it('is offered to an administrator who owns nothing', async () => {
    await renderTab({
      ...scene,
      viewer: anActor('juno', { authority: 'administrators' }),
      permits: () => true,
    });
    await user.click(screen.getByRole('button', { name: 'Security review' }));
    expect(screen.getByRole('button', { name: 'Reassign…' })).toBeEnabled();
  });

  it('offers to reassign a step back to the group that it came from', async () => {
    const given = withStep(inReview(), 'security-review', {
      owners: ['user:default/theo'],
      reassignment: {
        by: 'user:default/cass',
        at: '2026-03-02T08:00:00.000Z',
        reason: 'He knows it',
        from: [APPSEC],
      },
    });
    await renderTab({ ...scene, releases: [given] });
    const { choice } = await openDialog();
    choice.focus();
    await user.keyboard('{Enter}');
    const options = await screen.findAllByRole('option');
    expect(options.map(option => option.textContent)).toEqual([
      'appsec (all members)',
    ]);
  });
});
