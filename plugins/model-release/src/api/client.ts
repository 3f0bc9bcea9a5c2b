// A module of its own, so that only those who call the back end load the client.
export { ModelReleaseClient } from '@model-release/backstage-plugin-model-release-common';
