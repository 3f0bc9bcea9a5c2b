import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import { renderTab } from '../../../__testUtils__/renderPages';
import { inReview } from '../../../__testUtils__/scenes';

const dara = anActor('dara', { groups: ['data-governance'] });

describe('a model card that is broken', () => {
  it('is pointed out to whoever judges it', async () => {
    const release = inReview();
    const modelCard = {
      ...release.modelCard,
      frontMatterProblem: 'line 4: a bracket is never closed',
    };
    await renderTab({ viewer: dara, releases: [{ ...release, modelCard }] });
    expect(
      await screen.findByText(
        /front matter of the model card could not be parsed/,
      ),
    ).toHaveTextContent('line 4: a bracket is never closed');
  });

  it('is not spoken of while it is whole', async () => {
    await renderTab({ viewer: dara, releases: [inReview()] });
    expect(screen.queryByText(/could not be parsed/)).not.toBeInTheDocument();
  });
});
