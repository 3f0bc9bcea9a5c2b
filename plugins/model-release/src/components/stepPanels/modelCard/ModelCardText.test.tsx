import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../../../__testUtils__/renderPages';
import { inReview } from '../../../__testUtils__/scenes';

const wanda = anActor('wanda', { groups: ['data-governance'] });

describe('the text of the model card', () => {
  it('follows the card when it is amended, also by one of the same size', async () => {
    const { api, transfer } = await renderTab({
      viewer: wanda,
      releases: [inReview()],
    });
    const fetch = jest.spyOn(transfer, 'fetchOfRelease');
    fetch.mockResolvedValue(new Blob(['# Model A']));
    await userEvent.click(
      screen.getByRole('button', { name: 'Show model card' }),
    );
    await screen.findByRole('heading', { name: 'Model A' });

    fetch.mockResolvedValue(new Blob(['# Model B']));
    api.change('release-1', release => ({
      ...release,
      version: release.version + 1,
      modelCard: { ...release.modelCard, digest: `sha256:${'b'.repeat(64)}` },
    }));
    fireEvent.focus(window);
    expect(
      await screen.findByRole('heading', { name: 'Model B' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('Model A')).not.toBeInTheDocument();
  });
});
