import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  aDelegation,
  aFailedDelivery,
  anActor,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { buttonOf } from '../../../__testUtils__/buttonOf';
import { expectAnnounced } from '../../../__testUtils__/expectAnnounced';
import { aScene, model, renderTab } from '../../../__testUtils__/renderPages';
import { released, undelivered } from '../../../__testUtils__/scenes';
import { ReleaseApprovalTab } from '../../../pages/ReleaseApprovalTab';

const pia = anActor('pia', { groups: ['ml-platform'] });
const juno = anActor('juno');

const steps = () => screen.getByRole('region', { name: 'Steps' });
const openStep = () => userEvent.click(buttonOf('Notify the platform'));

describe('a failed webhook', () => {
  it('is open for an owner, with the last answer beside the button', async () => {
    await renderTab({ viewer: pia, releases: [undelivered()] });
    expect(steps()).toHaveTextContent(
      'Delivery to release-ticket failed. You can have it delivered again.',
    );
    expect(await screen.findByText(/^Last attempt/)).toHaveTextContent(
      /^Last attempt .*: HTTP 410 · responded with 410: it no longer accepts messages – “moved to another desk”$/,
    );
    expect(buttonOf('Deliver again')).toBeEnabled();
  });

  it('is delivered again with the version that was seen, and says so', async () => {
    const { api } = await renderTab({ viewer: pia, releases: [undelivered()] });
    await userEvent.click(buttonOf('Deliver again'));

    await expectAnnounced('Delivering to release-ticket again.');
    expect(api.sent).toEqual([
      {
        releaseId: 'release-1',
        stepKey: 'notify-platform',
        name: 'redeliver',
        body: { expectedVersion: 1 },
      },
    ]);
    expect(steps()).toHaveTextContent(
      'Delivering the webhook to release-ticket.',
    );
    expect(screen.queryByText('Deliver again')).not.toBeInTheDocument();
  });

  it('shows what came of it when another owner was faster', async () => {
    const { api } = await renderTab({ viewer: pia, releases: [undelivered()] });
    api.change('release-1', () =>
      withStep(released(), 'notify-platform', { version: 3 }),
    );
    await userEvent.click(buttonOf('Deliver again'));

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Somebody else changed this step while you had it open. You now see its current state.',
    );
    expect(steps()).toHaveTextContent('Ticket CHG-1041 created');
    expect(screen.queryByText('Deliver again')).not.toBeInTheDocument();
  });

  it('can be delivered again though its attempts cannot be loaded', async () => {
    const { api, show } = aScene({ viewer: pia, releases: [undelivered()] });
    jest.spyOn(api, 'getDeliveries').mockRejectedValue(new Error('no network'));
    show(
      <EntityProvider entity={model}>
        <ReleaseApprovalTab />
      </EntityProvider>,
    );
    expect(
      await screen.findByText(
        'Could not load the delivery attempts: no network',
      ),
    ).toBeInTheDocument();
    expect(buttonOf('Deliver again')).toBeEnabled();
  });

  it('says nothing of a last answer where there was none', async () => {
    await renderTab({
      viewer: pia,
      releases: [undelivered()],
      deliveries: [aFailedDelivery({ attempts: [] })],
    });
    expect(await screen.findByText(/after 0 attempts/)).toBeInTheDocument();
    expect(screen.queryByText(/^Last attempt/)).not.toBeInTheDocument();
  });

  it('tells a delegate for whom they can have it delivered again', async () => {
    await renderTab({
      viewer: anActor('zoe'),
      releases: [undelivered()],
      members: { 'group:default/ml-platform': ['user:default/ingrid'] },
      delegations: [aDelegation()],
    });
    expect(steps()).toHaveTextContent(
      'You can have it delivered again for ingrid, who is out of office until 6 Mar.',
    );
    expect(buttonOf('Deliver again')).toBeEnabled();
  });

  it('shows everybody else the attempts, and who can have it delivered again', async () => {
    await renderTab({ viewer: juno, releases: [undelivered()] });
    expect(steps()).toHaveTextContent(
      'Delivery to release-ticket failed. Waiting on ml-platform.',
    );
    await openStep();
    const attempts = await screen.findByRole('table', {
      name: 'Delivery attempts to release-ticket',
    });
    expect(within(attempts).getByText(/HTTP 410/)).toBeInTheDocument();
    expect(screen.queryByText('Deliver again')).not.toBeInTheDocument();
  });

  it('is history once the approval is revoked', async () => {
    await renderTab({
      viewer: pia,
      releases: [{ ...undelivered(), status: 'revoked' }],
    });
    await openStep();
    expect(await screen.findByText(/failed after 1 attempt/)).toBeVisible();
    expect(screen.queryByText('Deliver again')).not.toBeInTheDocument();
  });
});
