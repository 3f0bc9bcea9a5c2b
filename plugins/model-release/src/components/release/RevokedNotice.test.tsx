import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import { renderTab } from '../../__testUtils__/renderPages';
import { inReview, revoked } from '../../__testUtils__/scenes';

const juno = anActor('juno');
const notice = () => screen.getByRole('region', { name: 'Approval revoked' });

describe('a revoked approval', () => {
  it('says before everything else who revoked it, when, why, and how to roll back', async () => {
    await renderTab({ viewer: juno, releases: [revoked()] });
    expect(notice()).toHaveTextContent(
      /^marta revoked this approval · today 09:30“It leaks names”Running deployments are not affected\. To roll back, deploy sr-lora-0041\./,
    );
    const glance = screen.getByRole('region', { name: 'Release at a glance' });
    expect(
      notice().compareDocumentPosition(glance) &
        Node.DOCUMENT_POSITION_FOLLOWING,
    ).toBeTruthy();
  });

  it('names the flag where there is one', async () => {
    const release = {
      ...revoked(),
      rollback: { type: 'feature-flag', target: 'new-replies' } as const,
    };
    await renderTab({ viewer: juno, releases: [release] });
    expect(notice()).toHaveTextContent(
      'To roll back, turn off the feature flag new-replies.',
    );
  });

  it('leaves the steps as they were done', async () => {
    await renderTab({ viewer: juno, releases: [revoked()] });
    expect(
      screen.getAllByRole('img', { name: /^Step \d, done$/ }),
    ).toHaveLength(6);
  });

  it('has the gate say that deployment is blocked and by whom', async () => {
    await renderTab({ viewer: juno, releases: [revoked()] });
    expect(await screen.findByText(/^Deployment is blocked/)).toHaveTextContent(
      'Deployment is blocked because marta revoked the approval.',
    );
  });

  it('is spoken of nowhere else', async () => {
    await renderTab({ viewer: juno, releases: [inReview()] });
    expect(
      screen.queryByRole('region', { name: 'Approval revoked' }),
    ).not.toBeInTheDocument();
  });
});
