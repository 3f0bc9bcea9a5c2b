/** @style-sheets */
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { aDigest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import { Card } from './Card';

describe('a card', () => {
  it('keeps a whole digest inside of itself', async () => {
    await renderInTestApp(<Card title="Gate">{aDigest('a')}</Card>);
    expect(
      getComputedStyle(screen.getByRole('region', { name: 'Gate' })),
    ).toHaveProperty('overflowWrap', 'break-word');
  });
});
