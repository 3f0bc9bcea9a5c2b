import {
  anActor,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import { renderTab } from '../../__testUtils__/renderPages';
import { inReview } from '../../__testUtils__/scenes';

const SAID = 'One owner, clear use.';

/** The first step is open again, with its earlier result. */
const reopened = withStep(inReview(), 'scope-and-ownership', {
  status: 'active',
  completedAt: undefined,
  completedBy: undefined,
  result: {
    type: 'manual',
    checklist: { 'one-owner': true, 'use-agreed': true },
    comment: SAID,
    files: [],
  },
  previousRound: {
    completedAt: '2026-03-02T08:30:00.000Z',
    completedBy: 'user:default/bram',
    reopened: {
      cause: 'amended',
      by: 'user:default/nora',
      at: '2026-03-02T09:00:00.000Z',
      reason: 'Said how many read them',
    },
  },
});

describe('a step that is open again', () => {
  it('has the earlier comment to be edited by whoever completes it', async () => {
    const viewer = anActor('bram', { groups: ['ml-platform-leads'] });
    await renderTab({ viewer, releases: [reopened] });
    const field = screen.getByRole('textbox', { name: /^Comment \(/ });
    expect(field).toHaveValue(SAID);
  });

  it('tells nobody else that they wrote it and did not send it', async () => {
    const viewer = anActor('theo', { groups: ['appsec'] });
    await renderTab({ viewer, releases: [reopened] });
    expect(screen.queryByText(/it was not sent/)).not.toBeInTheDocument();
  });
});
