import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  ScaffolderFieldExtensions,
  useCustomFieldExtensions,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { identityApiRef } from '@backstage/core-plugin-api';
import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityReleaseApprovalContent,
  EntityReleaseStatusCard,
  evidenceTransferApiRef,
  isModelReleaseAvailable,
  modelReleaseApiRef,
  ModelReleaseCheckField,
  modelReleasePlugin,
  ModelReleasePreviewField,
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

/** A template with both fields, in which only the preview has something to say. */
const TEMPLATE = {
  title: 'Release',
  steps: [
    {
      title: 'Preview',
      schema: {
        type: 'object',
        properties: {
          check: { type: 'null', 'ui:field': 'ModelReleaseCheck' },
          preview: { type: 'object', 'ui:field': 'ModelReleasePreview' },
        },
      },
    },
  ],
};

function Template() {
  const extensions = useCustomFieldExtensions(
    <ScaffolderFieldExtensions>
      <ModelReleaseCheckField />
      <ModelReleasePreviewField />
    </ScaffolderFieldExtensions>,
  );
  return (
    <Stepper
      manifest={TEMPLATE}
      extensions={extensions}
      initialState={{
        entityRef: 'resource:default/support-replies',
        checkpointId: 'sr-lora-0042',
        baseModel: 'openloft/loft-7b',
        environment: 'production',
      }}
      onCreate={async () => {}}
    />
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

  it('gives templates their fields, and has them judged', async () => {
    window.scrollTo = () => {};
    await show(<Template />);
    await screen.findByRole('region', { name: 'Readiness' });
    await userEvent.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
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
