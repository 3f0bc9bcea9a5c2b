import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  anEvidence,
  aReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NO_DRAFT } from '../../../hooks/work';
import { MissedReasons } from './MissedReasons';

const [step] = aReleaseDetail().steps;
const missed = { metric: 'toxicity', value: 0.03, threshold: 0.02 };
const results = [{ ...missed, direction: 'lower' as const }];
const files = [anEvidence({ evaluation: { results, problems: [] } })];

describe('what is asked about a missed threshold', () => {
  it('stands above its field, where a sentence has room for its lines', async () => {
    const work = { draft: NO_DRAFT, sending: false, type: jest.fn() };
    await renderInTestApp(
      <MissedReasons step={{ ...step, files }} work={work} />,
    );
    const question = 'Missed: toxicity: 0.03, at most 0.02. Why';
    const field = screen.getByRole('textbox', {
      name: new RegExp(`^${question}`),
    });
    expect(field).toBeRequired();
    const label = screen.getByText(new RegExp(`^${question}`));
    expect(field.closest('.MuiTextField-root')).not.toContainElement(label);
    await userEvent.click(label);
    expect(field).toHaveFocus();
  });
});
