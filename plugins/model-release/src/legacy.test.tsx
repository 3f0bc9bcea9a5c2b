import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityReleaseApprovalContent,
  EntityReleaseStatusCard,
  evidenceTransferApiRef,
  isModelReleaseAvailable,
  modelReleaseApiRef,
  modelReleasePlugin,
  ModelReleasesPage,
} from './legacy';
import { FakeEvidenceTransfer } from './fakes/FakeEvidenceTransfer';
import { FakeModelReleaseApi } from './fakes/FakeModelReleaseApi';
import { model } from './__testUtils__/renderPages';
import { inReview } from './__testUtils__/scenes';

const juno = anActor('juno');

async function show(element: ReactElement, others?: ReactElement) {
  const api = new FakeModelReleaseApi(juno, [inReview()]);
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [modelReleaseApiRef, api],
        [evidenceTransferApiRef, new FakeEvidenceTransfer(api)],
        [catalogApiRef, catalogApiMock()],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: juno.ref,
            ownershipEntityRefs: juno.ownershipRefs,
          }),
        ],
      ]}
    >
      <EntityProvider entity={model}>
        <Routes>
          <Route path="/" element={element} />
          {others}
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

describe('the plugin in the old frontend system', () => {
  it('has the tab', async () => {
    await show(
      <EntityReleaseApprovalContent />,
      <Route path="/model-releases" element={<ModelReleasesPage />} />,
    );
    expect(
      await screen.findByRole('region', { name: 'Steps' }),
    ).toBeInTheDocument();
  });

  it('has the card, with the way to the tab', async () => {
    await show(
      <EntityReleaseStatusCard />,
      <Route path="/tab" element={<EntityReleaseApprovalContent />} />,
    );
    expect(
      await screen.findByRole('link', { name: /Open release approval/ }),
    ).toHaveAttribute('href', '/tab');
  });

  it('has the page, with a header of its own', async () => {
    await show(<ModelReleasesPage />);
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Model releases' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText('Nothing needs your attention'),
    ).toBeVisible();
  });

  it('knows where the tab and the card belong', () => {
    expect(isModelReleaseAvailable(model)).toBe(true);
    expect(
      isModelReleaseAvailable({ ...model, spec: { type: 'database' } }),
    ).toBe(false);
  });

  it('brings its own APIs', () => {
    expect([...modelReleasePlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.model-release.client',
      'plugin.model-release.evidence-transfer',
    ]);
  });
});
