import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { UserIdentity } from '@backstage/core-components';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { anActor } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { createRouteRef } from '@backstage/core-plugin-api';
import { useEffect } from 'react';
import modelReleasePlugin, {
  evidenceTransferApiRef,
  modelReleaseApiRef,
} from '../src';
import { FakeEvidenceTransfer } from '../src/testUtils/FakeEvidenceTransfer';
import { FakeModelReleaseApi } from '../src/testUtils/FakeModelReleaseApi';
import { groupsOf, people } from './data/people';
import { events, models, releases } from './data/scenes';

/** `?as=marta.sorrel` looks at the pages through somebody's eyes, until it is somebody else. */
const wanted = new URLSearchParams(window.location.search).get('as');
if (wanted) {
  localStorage.setItem('model-release-dev-person', wanted);
}
const person = localStorage.getItem('model-release-dev-person') ?? 'theo.bracken';
const viewer = anActor(person, { groups: groupsOf(person) });

const api = new FakeModelReleaseApi(viewer, releases, { events });
const pause = () =>
  new Promise<void>(resolve => {
    setTimeout(resolve, 600);
  });
const transfer = new FakeEvidenceTransfer(api, pause);

function SignInAsPerson(props: {
  onSignInSuccess: (identity: ReturnType<typeof UserIdentity.create>) => void;
}) {
  const { onSignInSuccess } = props;
  useEffect(() => {
    onSignInSuccess(
      UserIdentity.create({
        identity: {
          type: 'user',
          userEntityRef: viewer.ref,
          ownershipEntityRefs: viewer.ownershipRefs,
        },
        profile: { displayName: person },
      } as never),
    );
  }, [onSignInSuccess]);
  return null;
}
