import { renderInTestApp } from '@backstage/frontend-test-utils';
import { aReleaseDetail } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen, within } from '@testing-library/react';
import { Facts } from './Facts';
import { requestFacts } from './requestFacts';

describe('facts of a request', () => {
  it('stand below the model card where the card says them', async () => {
    const release = aReleaseDetail();
    const modelCard = {
      ...release.modelCard,
      intendedUse: 'Drafts of replies',
      licenses: ['mit', 'apache-2.0'],
    };
    await renderInTestApp(
      <Facts
        facts={requestFacts({ ...release, modelCard }, [
          'intendedUse',
          'modelCard',
        ])}
      />,
    );
    const card = (await screen.findByText('Model card')).nextElementSibling;
    const below = within(card?.nextElementSibling as HTMLElement);
    expect(card).toHaveTextContent(/^provided inline, digest/);
    expect(below.getByText('Licenses').nextSibling).toHaveTextContent(
      'mit, apache-2.0',
    );
    // What is Markdown takes a moment.
    expect(await below.findByText('Drafts of replies')).toBeVisible();
    expect(below.getByText('Intended use')).toBeVisible();
    expect(screen.getAllByText('Intended use')).toHaveLength(2);
  });
});
