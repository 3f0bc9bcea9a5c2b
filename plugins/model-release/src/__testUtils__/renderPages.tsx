import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
  EntityProvider,
  entityRouteRef,
  type EntityPresentationApi,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type {
  Actor,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { evidenceTransferApiRef, modelReleaseApiRef } from '../api/apiRefs';
import { ModelReleasesPage } from '../pages/ModelReleasesPage';
import { ReleaseApprovalTab } from '../pages/ReleaseApprovalTab';
import { rootRouteRef, tabRouteRef, templateRouteRef } from '../routes';
import { FakeEvidenceTransfer } from '../fakes/FakeEvidenceTransfer';
import { FakeModelReleaseApi } from '../fakes/FakeModelReleaseApi';
import type { FakeWorld } from '../fakes/FakeWorld';

/** The model of the releases that the builders make. */
export const model = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'support-replies', namespace: 'default' },
  spec: { type: 'ai-model', owner: 'group:default/support-ml' },
};

function person(name: string, ...groups: string[]) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName: name } },
    relations: groups.map(group => ({
      type: 'memberOf',
      targetRef: `group:default/${group}`,
    })),
  };
}

interface Scene extends FakeWorld {
  viewer: Actor;
  releases?: Release[];
  /** Awaited between the parts of an upload. */
  tick?: () => Promise<void>;
  /** Kept from one visit to the next. */
  storage?: ReturnType<typeof mockApis.storage>;
  path?: string;
  /** How entities are called; by their refs without. */
  presentation?: EntityPresentationApi;
}

/** Everything that the pages reach for, in memory. */
export function aScene(scene: Scene) {
  const api = new FakeModelReleaseApi(
    scene.viewer,
    scene.releases ?? [],
    scene,
  );
  const transfer = new FakeEvidenceTransfer(api, scene.tick);
  const catalog = catalogApiMock({
    entities: [
      model,
      person('marta', 'security-operations-leads'),
      person('theo', 'appsec'),
    ],
  });
  const show = (element: ReactElement) =>
    renderInTestApp(element, {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/model-releases': rootRouteRef,
        '/tab': tabRouteRef,
        '/create/templates/:namespace/:templateName': templateRouteRef,
      },
      initialRouteEntries: [scene.path ?? '/'],
      apis: [
        [modelReleaseApiRef, api],
        [evidenceTransferApiRef, transfer],
        [catalogApiRef, catalog],
        mockApis.identity({
          userEntityRef: scene.viewer.ref,
          ownershipEntityRefs: scene.viewer.ownershipRefs,
        }),
        scene.storage ?? mockApis.storage(),
        ...(scene.presentation
          ? [[entityPresentationApiRef, scene.presentation] as const]
          : []),
      ],
    });
  return { api, catalog, transfer, show };
}

/** Shows the tab of the model, once its release is there. */
export async function renderTab(scene: Scene) {
  const { api, transfer, show } = aScene(scene);
  const view = show(
    <EntityProvider entity={model}>
      <ReleaseApprovalTab />
    </EntityProvider>,
  );
  // By label: whenever something changes, a query by role looks through the whole page.
  await screen.findByLabelText('Steps');
  return { api, transfer, view };
}

/** Shows the page with all releases. */
export function renderList(scene: Scene) {
  const { api, catalog, show } = aScene(scene);
  const view = show(<ModelReleasesPage />);
  return { api, catalog, view };
}
