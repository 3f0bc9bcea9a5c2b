import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { RollbackAdvice } from '@model-release/backstage-plugin-model-release-common';
import { screen } from '@testing-library/react';
import { RollbackLine } from './RollbackLine';

const show = (rollback: RollbackAdvice) =>
  renderInTestApp(<RollbackLine rollback={rollback} />);

describe('the line on the way back', () => {
  it.each<[RollbackAdvice['code'], string]>([
    ['released_before', 'released before'],
    ['never_released', 'never released'],
    ['revoked', 'revoked'],
    ['expired', 'expired'],
    ['flag_matches', 'usual name'],
    ['flag_unusual', 'unusual name'],
    ['unchecked', 'not checked'],
  ])('says %s in words', async (code, words) => {
    show({ ok: undefined, code, detail: 'Checkpoint a-1.' });
    expect(await screen.findByText(words)).toBeInTheDocument();
    expect(screen.getByText(/Checkpoint a-1\./)).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('leads to the release that it rests on', async () => {
    show({
      ok: false,
      code: 'revoked',
      detail: 'It was revoked.',
      releaseId: 'r 7',
    });
    expect(
      await screen.findByRole('link', { name: 'Open that release' }),
    ).toHaveAttribute('href', '/model-releases/r%207');
  });
});
