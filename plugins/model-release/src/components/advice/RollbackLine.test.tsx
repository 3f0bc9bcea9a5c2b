import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { RollbackAdvice } from '@model-release/backstage-plugin-model-release-common';
import { screen } from '@testing-library/react';
import { rootRouteRef } from '../../routes';
import { RollbackLine } from './RollbackLine';

const show = (rollback: RollbackAdvice) =>
  renderInTestApp(<RollbackLine rollback={rollback} />, {
    mountedRoutes: { '/governance/releases': rootRouteRef },
  });

describe('the line on the rollback target', () => {
  it.each<[RollbackAdvice['code'], string]>([
    ['released_before', 'previously released'],
    ['never_released', 'never released'],
    ['revoked', 'revoked'],
    ['expired', 'expired'],
    ['flag_matches', 'standard flag name'],
    ['flag_unusual', 'unusual flag name'],
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
      await screen.findByRole('link', { name: 'View release' }),
    ).toHaveAttribute('href', '/governance/releases/r%207');
  });
});
