import { AuthService } from '@backstage/backend-plugin-api';
import { ModelReleaseApi } from '@model-release/backstage-plugin-model-release-common';
import { PortalLinks } from '../PortalLinks';

/** What the action works with. */
export interface RequestReleaseOptions {
  api: Pick<ModelReleaseApi, 'createRelease' | 'previewRelease'>;
  auth: AuthService;
  links: PortalLinks;
}

/** What the action gives to the steps after it. */
export interface RequestReleaseOutput {
  releaseId: string;
  releaseUrl: string;
  /** The same within the portal, for links that stay in the tab. */
  releasePath: string;
  /** Refs of all owners of the release's steps, each once, in the order of the steps. */
  owners: string[];
}
