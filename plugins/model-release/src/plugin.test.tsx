import {
  createExtensionTester,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { screen } from '@testing-library/react';
import plugin, { evidenceTransferApiRef, modelReleaseApiRef } from '.';
import { FakeEvidenceTransfer } from './fakes/FakeEvidenceTransfer';
import { FakeModelReleaseApi } from './fakes/FakeModelReleaseApi';
import { model } from './__testUtils__/renderPages';
import { inReview } from './__testUtils__/scenes';

const juno = anActor('juno');

function show(entity: typeof model, path?: string, modelRelease = {}) {
  const api = new FakeModelReleaseApi(juno, [inReview()]);
  renderTestApp({
    features: [plugin],
    extensions: [createTestEntityPage({ entity })],
    initialRouteEntries: path ? [path] : undefined,
    config: { modelRelease },
    apis: [
      [modelReleaseApiRef, api],
      [evidenceTransferApiRef, new FakeEvidenceTransfer(api)],
      [catalogApiRef, catalogApiMock()],
      mockApis.identity({
        userEntityRef: juno.ref,
        ownershipEntityRefs: juno.ownershipRefs,
      }),
      mockApis.storage(),
    ],
  });
}

describe('the plugin in the new frontend system', () => {
  it('gives a model a tab and a card', async () => {
    show(model);
    expect(
      await screen.findByRole('region', { name: 'Steps' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /Open release approval/ }),
    ).toBeInTheDocument();
  });

  it('leaves everything else in the catalog alone', async () => {
    show({ ...model, spec: { ...model.spec, type: 'database' } });
    expect(await screen.findByTestId('empty-entity-page')).toBeInTheDocument();
  });

  it('takes what counts as a model from the configuration', async () => {
    show({ ...model, spec: { ...model.spec, type: 'weights' } }, undefined, {
      modelFilter: { kind: 'Resource', 'spec.type': 'weights' },
    });
    expect(
      await screen.findByRole('region', { name: 'Steps' }),
    ).toBeInTheDocument();
  });

  it('adds a page with all releases', async () => {
    show(model, '/model-releases?tab=pending');
    expect(
      await screen.findByRole('link', { name: /sr-lora-0042/ }),
    ).toHaveAttribute('href', '/model-releases/release-1');
  });

  it('shows a release at the address that templates and notices link to', async () => {
    show(model, '/model-releases/release-1');
    expect(
      await screen.findByRole('region', { name: 'Steps' }),
    ).toBeInTheDocument();
  });

  it.each([
    'api:model-release',
    'api:model-release/evidence-transfer',
    'entity-content:model-release/release-approval',
    'entity-card:model-release/release-status',
    'page:model-release',
  ])('has the extension %s, which an app can configure', id => {
    expect(plugin.getExtension(id as never)).toBeDefined();
  });

  it.each([
    ['scaffolder-form-field:model-release/check', 'ModelReleaseCheck'],
    ['scaffolder-form-field:model-release/preview', 'ModelReleasePreview'],
  ] as const)(
    'has the extension %s, for %s in a template',
    async (id, name) => {
      const load = createExtensionTester(plugin.getExtension(id)).get(
        FormFieldBlueprint.dataRefs.formFieldLoader,
      );
      expect(await load()).toMatchObject({ name });
    },
  );
});
