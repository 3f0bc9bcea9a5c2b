import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  EvaluationReport,
  PreviousEvaluation,
} from '@model-release/backstage-plugin-model-release-common';
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { EvaluationDetails } from './EvaluationDetails';

const report: EvaluationReport = {
  checkpoint: 'ckpt-7',
  results: [
    {
      metric: 'macro F1',
      value: 0.912,
      threshold: 0.88,
      dataset: 'held-out weeks',
    },
    {
      metric: 'toxicity',
      value: 0.031,
      threshold: 0.02,
      direction: 'lower',
      slice: 'minors',
    },
    { metric: 'latency (ms)', value: 412, direction: 'lower' },
  ],
  problems: ['/results/3/value is missing; it is left out.'],
};

const previous: PreviousEvaluation = {
  checkpointId: 'ckpt-6',
  results: [
    { ...report.results[0], value: 0.887 },
    { ...report.results[1], value: 0.018, threshold: 0.01 },
  ],
};

async function show(
  props: Partial<Parameters<typeof EvaluationDetails>[0]> = {},
) {
  renderInTestApp(<EvaluationDetails report={report} {...props} />);
  return screen.findByRole('table', { name: 'Evaluation results' });
}

const textsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map(row =>
      [...row.querySelectorAll('th, td')].map(cell => cell.textContent),
    );

describe('an evaluation that is reviewed', () => {
  it('says what could not be read', async () => {
    await show();
    expect(
      screen.getByText('/results/3/value is missing; it is left out.'),
    ).toBeInTheDocument();
  });

  it('has a table with what is missed on top, beside the last release', async () => {
    const table = await show({ previous });
    expect(
      screen.getByText('Compared with the previous release, ckpt-6.'),
    ).toBeInTheDocument();
    expect(textsOf(table)).toEqual([
      [
        'Metric',
        'Verdict',
        'Result',
        'Threshold',
        'Comparison',
        'Previous release',
      ],
      ['minors'],
      [
        'toxicity',
        'missed',
        '0.031',
        'at most 0.02was at most 0.01',
        '',
        '0.018+0.013, worse',
      ],
      ['All data'],
      [
        'macro F1held-out weeks',
        'met',
        '0.912',
        'at least 0.88',
        '',
        '0.887+0.025, better',
      ],
      ['latency (ms)', 'no threshold', '412', '–', '', '–new'],
    ]);
  });

  it('has no columns in which nothing would stand', async () => {
    const table = await show({
      report: { results: [report.results[2]], problems: [] },
    });
    expect(textsOf(table)).toEqual([
      ['Metric', 'Verdict', 'Result', 'Threshold'],
      ['latency (ms)', 'no threshold', '412', '–'],
    ]);
  });

  it('has a sign beside the word for what is missed', async () => {
    const table = await show();
    const verdict = within(table).getByText('missed');
    expect(verdict.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
  });

  it('draws each result that has a threshold, with a name that says as much', async () => {
    const table = await show({ previous });
    const drawings = within(table).getAllByRole('img');
    expect(drawings.map(svg => svg.getAttribute('aria-label'))).toEqual([
      'toxicity on “minors”: 0.031. Threshold missed, at most 0.02. Previous release: 0.018.',
      'macro F1: 0.912. Threshold met, at least 0.88. Previous release: 0.887.',
    ]);
    const partsOf = (svg: HTMLElement) =>
      [...svg.querySelectorAll('[data-part]')].map(
        part => `${part.tagName} ${part.getAttribute('data-part')}`,
      );
    expect(drawings.map(partsOf)).toEqual([
      ['rect good', 'line threshold', 'circle before', 'path value'],
      ['rect good', 'line threshold', 'circle before', 'circle value'],
    ]);
  });

  it('can be scrolled with the keyboard where it is too wide', async () => {
    jest.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(900);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(600);
    await show();
    expect(
      screen.getByRole('region', { name: 'Evaluation results' }),
    ).toHaveAttribute('tabindex', '0');
    jest.restoreAllMocks();
  });

  it('shows no table where there are no results', async () => {
    renderInTestApp(
      <EvaluationDetails
        report={{ results: [], problems: ['The file is not valid JSON.'] }}
      />,
    );
    await screen.findByText('The file is not valid JSON.');
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });

  it('meets no serious obstacle with assistive technology', async () => {
    const table = await show({ previous });
    // Contrast needs a layout, which jsdom has not: `tones.test.ts` measures it instead.
    const { violations } = await axe.run(table.parentElement!, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(n => `${id}: ${n.html}`)),
    ).toEqual([]);
  });
});
