import {
  aDelegation,
  aDelivery,
  anActor,
  anEvent,
  aRelease,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aScene, model, renderTab } from '../__testUtils__/renderPages';
import { expectAnnounced } from '../__testUtils__/expectAnnounced';
import {
  atSignOff,
  inReview,
  rejected,
  released,
} from '../__testUtils__/scenes';
import { write } from '../__testUtils__/write';
import { ReleaseApprovalTab } from './ReleaseApprovalTab';

const juno = anActor('juno');
const nora = anActor('nora');

const tab = (
  <EntityProvider entity={model}>
    <ReleaseApprovalTab />
  </EntityProvider>
);
const glance = () =>
  screen.getByRole('region', { name: 'Release at a glance' });

describe('the tab of a model', () => {
  it('answers four questions at a glance: what, where it stands, who, until when', async () => {
    await renderTab({ viewer: juno, releases: [atSignOff()] });
    expect(
      within(glance()).getByRole('heading', { level: 2 }),
    ).toHaveTextContent('sr-lora-0042 → productionIn review · 4 of 6');
    expect(glance()).toHaveTextContent('LoRA on openloft/loft-7b');
    expect(glance()).toHaveTextContent('rollback to sr-lora-0041');
    expect(glance()).toHaveTextContent('Waiting on');
    expect(
      within(glance()).getByRole('link', {
        name: 'security-operations-leads',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/group/security-operations-leads',
    );
    expect(glance()).toHaveTextContent('due tomorrow, Tue 17:00');
  });

  it('speaks to the person it waits for, and names the others', async () => {
    const theo = anActor('theo', { groups: ['appsec'] });
    await renderTab({ viewer: theo, releases: [inReview()] });
    expect(glance()).toHaveTextContent('Needs your review');
    expect(glance()).toHaveTextContent('Also waiting on');
  });

  it('names the people behind the owners, and who is their delegate', async () => {
    await renderTab({
      viewer: juno,
      releases: [aRelease()],
      members: {
        'group:default/ml-platform-leads': ['user:default/ingrid'],
      },
      delegations: [aDelegation()],
    });
    expect(glance()).toHaveTextContent('ml-platform-leads · ingrid');
    expect(glance()).toHaveTextContent(
      'zoe is the delegate of ingrid until 6 Mar',
    );
    const steps = screen.getByRole('region', { name: 'Steps' });
    expect(steps).toHaveTextContent('Waiting on ml-platform-leads (ingrid).');
    expect(steps).toHaveTextContent(
      'zoe is the delegate of ingrid until 6 Mar.',
    );
  });

  it('opens the step of an absent owner for their delegate', async () => {
    await renderTab({
      viewer: anActor('zoe'),
      releases: [aRelease()],
      members: {
        'group:default/ml-platform-leads': ['user:default/ingrid'],
      },
      delegations: [aDelegation()],
    });
    expect(glance()).toHaveTextContent('Needs your review');
    expect(glance()).toHaveTextContent('for ingrid, out of office until 6 Mar');
    for (const box of screen.getAllByRole('checkbox')) {
      await userEvent.click(box);
    }
    await userEvent.click(screen.getByRole('button', { name: 'Complete' }));
    await expectAnnounced('Scope and ownership completed.');
    expect(screen.getByRole('region', { name: 'Steps' })).toHaveTextContent(
      'zoe for ingrid, today',
    );
  });

  it('says that nothing is sent on once an approval is revoked', async () => {
    const revoked = withStep(
      { ...released(), status: 'revoked' },
      'notify-platform',
      { status: 'active', result: undefined, completedAt: undefined },
    );
    await renderTab({
      viewer: juno,
      releases: [revoked],
      deliveries: [aDelivery({ status: 'cancelled' })],
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Notify the platform' }),
    );
    expect(
      await screen.findByText(/the approval was revoked before delivery/),
    ).toBeInTheDocument();
  });

  it('explains what a release is where there is none, what it needs, and leads to the request', async () => {
    const { show } = aScene({ viewer: juno });
    show(tab);
    expect(
      await screen.findByRole('heading', { name: 'No releases yet' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Request a release' }),
    ).toHaveAttribute(
      'href',
      `/model-releases/new?entityRef=${encodeURIComponent(
        'resource:default/support-replies',
      )}`,
    );
    // By label: a query by role looks through the whole page each time that something changes.
    expect(await screen.findByLabelText('Readiness')).toHaveTextContent(
      'Ready: everything that the model has to bring is there.',
    );
    expect(screen.getByLabelText('Who will be asked')).toHaveTextContent(
      'Release sign-off',
    );
  });

  it('says why it cannot be shown, and tries again on request', async () => {
    const { api, show } = aScene({ viewer: juno, releases: [inReview()] });
    const list = jest
      .spyOn(api, 'listReleases')
      .mockRejectedValue(new Error('The network is down'));
    show(tab);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The network is down',
    );
    list.mockRestore();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('region', { name: 'Steps' }),
    ).toBeInTheDocument();
  });

  it('keeps the page when it cannot be refreshed, and says that it may be old', async () => {
    const { api } = await renderTab({ viewer: juno, releases: [inReview()] });
    jest.spyOn(api, 'getRelease').mockRejectedValue(new Error('Gone for now'));
    window.dispatchEvent(new Event('focus'));
    expect(
      await screen.findByText(/may be out of date: Gone for now/),
    ).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Steps' })).toBeInTheDocument();
  });

  it('shows news when the reader comes back to the window, and leaves open steps open', async () => {
    const { api } = await renderTab({ viewer: juno, releases: [inReview()] });
    const toggle = screen.getByRole('button', { name: 'Training data' });
    await userEvent.click(toggle);
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    api.change('release-1', release =>
      withStep(release, 'training-data', {
        status: 'completed',
        completedBy: 'user:default/wanda',
        completedAt: '2026-03-02T09:00:00.000Z',
        result: { type: 'manual', checklist: { licenses: true }, files: [] },
      }),
    );
    window.dispatchEvent(new Event('focus'));
    expect(await screen.findByText('1 of 1 checked')).toBeInTheDocument();
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
  });

  it('opens and closes steps by keyboard', async () => {
    await renderTab({ viewer: juno, releases: [inReview()] });
    const toggle = screen.getByRole('button', { name: 'Release sign-off' });
    toggle.focus();
    await userEvent.keyboard('{Enter}');
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    await userEvent.keyboard(' ');
    expect(toggle).toHaveAttribute('aria-expanded', 'false');
  });

  it('hangs the steps that can be done side by side on one line', async () => {
    await renderTab({ viewer: juno, releases: [inReview()] });
    const together = screen.getByText('In parallel').parentElement!;
    expect(
      within(together)
        .getAllByRole('heading')
        .map(heading => heading.textContent),
    ).toEqual(['Training data', 'Evaluation summary', 'Security review']);
  });

  it('lets the reader choose among several open releases, most urgent first', async () => {
    const staging = {
      ...aRelease({ id: 'release-2', environment: 'staging' }),
    };
    const urgent = withStep(staging, 'scope-and-ownership', {
      dueAt: '2026-03-01T16:00:00.000Z',
    });
    await renderTab({ viewer: juno, releases: [inReview(), urgent] });
    const links = within(
      screen.getByRole('navigation', { name: 'Open releases of this model' }),
    ).getAllByRole('link');
    expect(links.map(link => link.textContent)).toEqual([
      expect.stringContaining('staging'),
      expect.stringContaining('production'),
    ]);
    expect(links[0]).toHaveAttribute('aria-current', 'page');
    await userEvent.click(links[1]);
    expect(
      await screen.findByRole('heading', { level: 2, name: /production/ }),
    ).toBeInTheDocument();
  });

  it('shows how the last release ended, and offers a new one', async () => {
    await renderTab({ viewer: juno, releases: [released()] });
    expect(glance()).toHaveTextContent('Ticket CHG-1041 created');
    expect(screen.getByText('allowed')).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Request a release' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Notify the platform' }),
    );
    expect(
      await screen.findByRole('table', {
        name: 'Delivery attempts to release-ticket',
      }),
    ).toHaveTextContent('HTTP 201');
  });

  it('says who rejected a release and why', async () => {
    await renderTab({ viewer: juno, releases: [rejected()] });
    expect(glance()).toHaveTextContent('By theo: “It repeats names”');
    expect(screen.getAllByText(/Not reached/)).not.toHaveLength(0);
  });

  it('lists other releases of the model with how they ended', async () => {
    const earlier = { ...released(), id: 'earlier' };
    await renderTab({ viewer: juno, releases: [inReview(), earlier] });
    const others = screen.getByRole('region', {
      name: 'Other releases of this model',
    });
    expect(others).toHaveTextContent('sr-lora-0042 → productionReleased');
  });
});

describe('what concerns the release as a whole', () => {
  it('can be withdrawn by the requester, after a question', async () => {
    const { api } = await renderTab({ viewer: nora, releases: [inReview()] });
    await userEvent.click(screen.getByRole('button', { name: 'More actions' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Withdraw…' }));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Withdraw' }),
    );
    await expectAnnounced('Release withdrawn.');
    expect(api.sent).toMatchObject([
      { name: 'withdraw', body: { expectedVersion: 1 } },
    ]);
  });

  it('tells everybody else why they cannot withdraw it', async () => {
    await renderTab({ viewer: juno, releases: [inReview()] });
    await userEvent.click(screen.getByRole('button', { name: 'More actions' }));
    expect(
      screen.getByRole('menuitem', { name: /Withdraw/ }),
    ).toHaveTextContent('Only nora, who requested the release, can do this');
  });

  it('takes comments of those who take part, into the history', async () => {
    const { api } = await renderTab({ viewer: nora, releases: [inReview()] });
    await write(
      await screen.findByRole('textbox', { name: 'Add a comment' }),
      'On it until noon',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
    expect(await screen.findByText('On it until noon')).toBeInTheDocument();
    expect(api.sent).toMatchObject([{ name: 'comment' }]);
  });

  it('tells everybody else why they cannot comment', async () => {
    await renderTab({ viewer: juno, releases: [inReview()] });
    expect(await screen.findByText(/can comment/)).toHaveTextContent(
      'Only nora, who requested the release, and the owners of its steps can comment; you are neither.',
    );
  });

  it('shows the newest events first, and all on request', async () => {
    const events = [1, 2, 3, 4, 5, 6, 7].map(seq =>
      anEvent({ seq, type: 'comment.added', data: { comment: `no ${seq}` } }),
    );
    await renderTab({
      viewer: juno,
      releases: [inReview()],
      events: { 'release-1': events },
    });
    const history = screen.getByRole('region', { name: 'History' });
    expect(await within(history).findByText(/no 7/)).toBeInTheDocument();
    expect(within(history).queryByText(/no 1”/)).not.toBeInTheDocument();
    expect(history).toHaveTextContent('audit log verified');
    await userEvent.click(
      within(history).getByRole('button', { name: 'Show all 7 events' }),
    );
    expect(within(history).getByText(/no 1”/)).toBeInTheDocument();
  });

  it('lets an owner open a step again that they completed, with a reason', async () => {
    const wanda = anActor('wanda', { groups: ['data-governance'] });
    const { api } = await renderTab({ viewer: wanda, releases: [atSignOff()] });
    await userEvent.click(
      screen.getByRole('button', { name: 'Training data' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Reopen…' }));
    const dialog = await screen.findByRole('dialog');
    await write(within(dialog).getByRole('textbox'), 'A split is missing');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Reopen' }),
    );
    await expectAnnounced('Training data reopened.');
    expect(api.sent).toMatchObject([
      { name: 'reopen', body: { reason: 'A split is missing' } },
    ]);
  });
});
