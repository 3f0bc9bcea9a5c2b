import {
  anActor,
  anEvidence,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../../../__testUtils__/renderPages';
import { inReview } from '../../../__testUtils__/scenes';

describe('the row of a stored evaluation', () => {
  it('sums it up once, whether it is previewed or not', async () => {
    const evaluation = {
      results: [{ metric: 'toxicity', value: 0.031, threshold: 0.02 }],
      problems: ['/results/1/value is missing; it is left out.'],
    };
    const files = [anEvidence({ fileName: 'a.json', evaluation })];
    await renderTab({
      viewer: anActor('otto', { groups: ['support-ml'] }),
      releases: [withStep(inReview(), 'evaluation-summary', { files })],
    });
    const summary = /1 problem in the file/;
    expect(screen.getByText(summary)).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Preview a.json' }),
    );
    await screen.findByText(evaluation.problems[0]);
    expect(screen.getAllByText(summary)).toHaveLength(1);
  });
});
