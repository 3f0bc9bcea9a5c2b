/** @style-sheets */
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type {
  CardDifference,
  PacketChange,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  aRunbook,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { ChangesSinceSigned } from './ChangesSinceSigned';

const { steps } = aRunbook().spec;

const answer: PacketChange = {
  kind: 'answer',
  step: 'security-review',
  question: 'Where could text take over?',
  before: 'the ticket text',
  after: 'the ticket text and two tools',
};

const file: PacketChange = {
  kind: 'file',
  step: 'evaluation-summary',
  fileName: 'eval-sr-lora-0042.zip',
  before: { digest: aDigest('a'), size: 1536 },
  after: { digest: aDigest('b'), size: 2048 },
};

const text: CardDifference = {
  before: 1024,
  after: 1100,
  hunks: [
    {
      before: 6,
      after: 6,
      lines: [
        { sign: ' ', text: '## Intended use' },
        { sign: '-', text: 'Drafts replies that are read.' },
        { sign: '+', text: 'Drafts replies.\r' },
        { sign: '\\', text: 'No newline at end of file' },
      ],
    },
  ],
};

const card = (difference?: CardDifference): PacketChange => ({
  kind: 'model-card',
  before: aDigest('c'),
  after: aDigest('d'),
  text: difference,
});

async function show(...changes: PacketChange[]) {
  renderInTestApp(
    <main>
      <h3>Release sign-off</h3>
      <ChangesSinceSigned
        changes={{ current: aDigest('e'), changes }}
        titleOf={key => steps.find(step => step.key === key)?.title ?? key}
      />
    </main>,
  );
  return screen.findByRole('main');
}

/** The place of a difference, by its heading. */
const place = (name: string) => screen.getByRole('region', { name });

describe('what changed since a sign-off was signed', () => {
  it('is nothing where nothing did', async () => {
    const main = await show();
    expect(main).toHaveTextContent(/^Release sign-off$/);
  });

  it('stands under the step that it is in, old and new by name', async () => {
    await show(answer);
    const review = place('Security review');
    expect(
      within(review).getByRole('heading', { name: 'Security review' }),
    ).toBeInTheDocument();
    expect(review).toHaveTextContent(
      'Where could text take over?Before:the ticket textNow:the ticket text and two tools',
    );
  });

  it('strikes the old words through, and marks both for machines', async () => {
    await show(answer);
    const old = screen.getByText('the ticket text', { selector: 'del' });
    expect(old).toHaveStyle({ textDecoration: 'line-through' });
    const now = screen.getByText('the ticket text', { selector: 'ins' });
    expect(now).toHaveTextContent('the ticket text and two tools');
    expect(now).toHaveStyle({ textDecoration: 'none' });
  });

  it('tells files by short digests, which can be copied, and sizes', async () => {
    await show(file, {
      ...file,
      fileName: 'slices.zip',
      before: undefined,
    });
    const evaluation = place('Evaluation summary');
    expect(evaluation).toHaveTextContent(
      /eval-sr-lora-0042\.zipBefore:aaaaaa…aaaa · 1\.5 KiBNow:bbbbbb…bbbb · 2\.0 KiB/,
    );
    expect(evaluation).toHaveTextContent(
      /slices\.zipBefore:no fileNow:bbbbbb…bbbb/,
    );
    expect(
      within(evaluation).getAllByRole('button', { name: /^Copy sha256:/ }),
    ).toHaveLength(3);
  });

  it('shows the lines of a model card on demand', async () => {
    await show(card(text));
    const summary = screen.getByText(
      'Size 1.0 KiB → 1.1 KiB. 1 line removed. 1 line added.',
    );
    expect(summary.closest('details')).not.toHaveAttribute('open');
    await userEvent.click(summary);
    expect(summary.closest('details')).toHaveAttribute('open');
    const lines = screen.getByRole('region', {
      name: 'Changed lines of the model card',
    });
    expect(lines).toHaveAttribute('tabindex', '0');
    expect(lines).toHaveTextContent('Line 6, now 6');
    expect(
      within(lines)
        .getAllByRole('img')
        .map(sign => [
          sign.getAttribute('aria-label'),
          sign.textContent,
          sign.nextSibling?.textContent,
        ]),
    ).toEqual([
      ['removed:', '−', 'Drafts replies that are read.'],
      ['added:', '+', 'Drafts replies.[U+000D]'],
    ]);
  });

  it('tells the sizes of cards that have too little in common', async () => {
    await show(card({ before: 1024, after: 900_000 }));
    expect(
      screen.getByText(
        'Size 1.0 KiB → 879 KiB. Too different to compare line by line.',
      ),
    ).toBeInTheDocument();
  });

  it('owns up to a card that is gone, and to what it cannot tell', async () => {
    await show(card(), { kind: 'other', what: 'the packet' });
    expect(
      screen.getByText('One of the two versions can no longer be read.'),
    ).toBeInTheDocument();
    expect(place('Other')).toHaveTextContent('the packetchanged');
  });

  it('meets no obstacle with assistive technology', async () => {
    const main = await show(answer, file, card(text), {
      kind: 'other',
      what: 'the packet',
    });
    await userEvent.click(screen.getByText(/1 line removed/));
    // Contrast needs a layout, which jsdom has not: `tones.test.ts` measures it instead.
    const { violations } = await axe.run(main, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(n => `${id}: ${n.html}`)),
    ).toEqual([]);
  });
});
