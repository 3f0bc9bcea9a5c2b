import {
  anActor,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAnnounced } from '../../__testUtils__/expectAnnounced';
import { renderTab } from '../../__testUtils__/renderPages';
import { inReview } from '../../__testUtils__/scenes';
import { write } from '../../__testUtils__/write';

const EARLIER = 'In the subject line';
const theo = anActor('theo', { groups: ['appsec'] });

/** The security review is open again, with the answers of its first round. */
const reopened = withStep(inReview(), 'security-review', {
  result: { type: 'form', answers: { injection: EARLIER }, files: [] },
  previousRound: {
    completedAt: '2026-03-02T08:30:00.000Z',
    completedBy: theo.ref,
    judged: { intendedUse: inReview().intendedUse },
    reopened: {
      cause: 'reopened',
      by: 'user:default/nora',
      at: '2026-03-02T09:00:00.000Z',
      reason: 'Wider',
    },
  },
});
const scene = { viewer: theo, releases: [reopened] };

const answer = () => screen.findByRole('textbox', { name: /Where could text/ });
const stillHolds = () => screen.findByRole('button', { name: 'Still holds' });

describe('the earlier result of a step that is open again', () => {
  it('is confirmed with one click while nothing is changed', async () => {
    const { api } = await renderTab(scene);
    expect(await answer()).toHaveValue(EARLIER);
    await userEvent.click(await stillHolds());
    await expectAnnounced('Security review: earlier result confirmed.');
    expect(api.sent).toMatchObject([{ name: 'reaffirm' }]);
  });

  it('is not confirmed in place of what somebody has changed', async () => {
    await renderTab(scene);
    await write(await answer(), ', and in attachments');
    expect(await stillHolds()).toBeDisabled();
    expect(screen.getByText(/^You have changed something here/)).toBeVisible();
    expect(await answer()).toHaveValue(`${EARLIER}, and in attachments`);
  });

  it('comes back once somebody discards their changes', async () => {
    await renderTab(scene);
    await write(await answer(), ', and in attachments');
    await write(screen.getByRole('textbox', { name: /^Comment \(/ }), 'Two');
    const discard = { name: 'Discard changes' };
    await userEvent.click(screen.getByRole('button', discard));
    expect(await stillHolds()).toBeEnabled();
    expect(await answer()).toHaveValue(EARLIER);
    expect(screen.queryByRole('button', discard)).not.toBeInTheDocument();
  });
});
