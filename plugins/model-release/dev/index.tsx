import {
  createRouteRef,
  createSubRouteRef,
  type IdentityApi,
} from '@backstage/core-plugin-api';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  type SignInPageProps,
} from '@backstage/plugin-app-react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { useEffect } from 'react';
import modelReleasePlugin, {
  evidenceTransferApiRef,
  modelReleaseApiRef,
} from '../src';
import { FakeEvidenceTransfer } from '../src/fakes/FakeEvidenceTransfer';
import { FakeModelReleaseApi } from '../src/fakes/FakeModelReleaseApi';
import { groupsOf, members, people } from './data/people';
import { delegations, events, models, releases } from './data/scenes';

const PERSON = 'model-release-dev-person';
const A_MOMENT = 600;

/** `?as=marta.sorrel` shows the pages to somebody else, from then on. */
const wanted = new URLSearchParams(window.location.search).get('as');
if (wanted) {
  localStorage.setItem(PERSON, wanted);
}
const person = localStorage.getItem(PERSON) ?? 'theo.bracken';
const isLead = person === 'bram.kettle';
const viewer = anActor(person, {
  groups: groupsOf(person),
  authority: isLead ? 'administrators' : undefined,
});

const identity: IdentityApi = {
  getProfileInfo: async () => ({ displayName: person }),
  getBackstageIdentity: async () => ({
    type: 'user',
    userEntityRef: viewer.ref,
    ownershipEntityRefs: viewer.ownershipRefs,
  }),
  getCredentials: async () => ({}),
  signOut: async () => {},
};

function SignInAsPerson({ onSignInSuccess }: SignInPageProps) {
  useEffect(() => onSignInSuccess(identity), [onSignInSuccess]);
  return null;
}

/** Bram has every permission, the others what everybody needs. */
const permits = isLead ? () => true : undefined;
const api = new FakeModelReleaseApi(viewer, releases, {
  events,
  members,
  delegations,
  permits,
});
const transfer = new FakeEvidenceTransfer(
  api,
  () => new Promise(resolve => setTimeout(resolve, A_MOMENT)),
);

const templatesRouteRef = createRouteRef({ id: 'scaffolder' });

/** Stands in for the scaffolder, so that “Start a release” leads somewhere. */
const templates = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: {
    selectedTemplate: createSubRouteRef({
      id: 'scaffolder/selected-template',
      parent: templatesRouteRef,
      path: '/templates/:namespace/:templateName',
    }),
  },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create',
        title: 'Create',
        routeRef: templatesRouteRef,
        loader: async () => <p>Here a template would be filled in.</p>,
      },
    }),
  ],
});

createDevApp({
  features: [
    templates,
    catalogPlugin,
    modelReleasePlugin,
    createFrontendModule({
      pluginId: 'app',
      extensions: [
        // Takes the place of the app's own: beside it, the two would race.
        SignInPageBlueprint.make({
          params: { loader: async () => SignInAsPerson },
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: catalogApiRef,
              deps: {},
              factory: () =>
                catalogApiMock({ entities: [...people, ...models] }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'model-release',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({ api: modelReleaseApiRef, deps: {}, factory: () => api }),
        }),
        ApiBlueprint.make({
          name: 'evidence-transfer',
          params: define =>
            define({
              api: evidenceTransferApiRef,
              deps: {},
              factory: () => transfer,
            }),
        }),
      ],
    }),
  ],
});
