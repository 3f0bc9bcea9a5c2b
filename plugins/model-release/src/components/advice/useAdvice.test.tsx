import {
  anActor,
  anEvidence,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab } from '../../__testUtils__/renderPages';
import { inReview } from '../../__testUtils__/scenes';

const evaluation = {
  results: [{ metric: 'macro F1', value: 0.91 }],
  problems: [],
};
const files = [
  anEvidence({ id: 'z', fileName: 'z.zip' }),
  anEvidence({ id: 'a', fileName: 'a.json', evaluation }),
  anEvidence({ id: 'b', fileName: 'b.json', evaluation }),
];

const lookInto = (name: string) =>
  userEvent.click(screen.getByRole('button', { name: `Preview ${name}` }));

describe('advice on the release of a page', () => {
  it('is asked for when an evaluation is looked into, and once for all of them', async () => {
    const { api } = await renderTab({
      viewer: anActor('otto', { groups: ['support-ml'] }),
      releases: [withStep(inReview(), 'evaluation-summary', { files })],
      advice: { previousEvaluation: { checkpointId: 'ckpt-6', results: [] } },
    });
    const getAdvice = jest.spyOn(api, 'getAdvice');
    await lookInto('z.zip');
    await screen.findByRole('region', { name: 'Preview of z.zip' });
    expect(getAdvice).not.toHaveBeenCalled();

    await lookInto('a.json');
    await screen.findByText(/Before: ckpt-6/);
    await lookInto('b.json');
    expect(await screen.findAllByText(/Before: ckpt-6/)).toHaveLength(2);
    expect(getAdvice).toHaveBeenCalledTimes(1);
  });
});
