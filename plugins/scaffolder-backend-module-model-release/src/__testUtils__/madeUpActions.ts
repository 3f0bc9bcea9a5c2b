import {
  coreServices,
  createBackendModule,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import {
  ModelReleaseApi,
  ModelReleaseClient,
} from '@model-release/backstage-plugin-model-release-common';

type Work = (api: ModelReleaseApi, baseUrl: string) => Promise<unknown>;

const version = { expectedVersion: 1 };
const comment = { ...version, comment: 'By itself' };
const reason = { ...version, reason: 'By itself' };
const packetDigest = `sha256:${'0'.repeat(64)}`;
const attestation = true as const;

const gate: Work = api =>
  api.checkGate({ entityRef: 'resource:x', checkpoint: 'x', environment: 'x' });

/** Actions that nobody should add, by what they do; some have names that do not say so. */
const MADE_UP: Record<string, Work> = {
  'model-release:release:approve': gate,
  'model-release:step:complete': gate,
  'model-release:step:waive': gate,
  'model-release:release:reject': gate,
  'model-release:approval:revoke': gate,
  'model-release:release:sign': gate,
  'model-release:queue:check': api =>
    api.stepCommand('1', 'scope', 'complete', version),
  'model-release:release:create': async (api, baseUrl) => {
    await gate(api, baseUrl);
    const body = { ...version, packetDigest, attestation };
    await api.stepCommand('1', 'sign-off', 'approve', body);
  },
  'model-release:step:require': api =>
    api.stepCommand('1', 'scope', 'waive', reason),
  'model-release:release:check': api =>
    api.stepCommand('1', 'sign-off', 'reject', comment),
  'model-release:approval:get': api =>
    api.releaseCommand('1', 'revoke', reason),
  'model-release:file:create': (_api, baseUrl) =>
    fetch(`${baseUrl}/v1/releases/1/steps/evaluation/evidence/x.json`, {
      method: 'PUT',
      body: '{}',
    }),
  'model-release:absence:create': api =>
    api.createDelegation({
      to: 'user:default/otto',
      from: '2026-11-24',
      until: '2026-11-25',
      reason: 'Away',
    }),
};

/** The ids of the made-up actions. */
export const MADE_UP_IDS = Object.keys(MADE_UP);

function makeUp(id: string, work: Work, discovery: DiscoveryService) {
  return createTemplateAction({
    id,
    schema: {},
    async handler() {
      await work(
        new ModelReleaseClient({ discoveryApi: discovery }),
        await discovery.getBaseUrl('model-release'),
      );
    },
  });
}

/** Adds them to the scaffolder, as another module would. */
export const addMadeUpActions = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'made-up',
  register(registration) {
    registration.registerInit({
      deps: {
        scaffolder: scaffolderActionsExtensionPoint,
        discovery: coreServices.discovery,
      },
      async init({ scaffolder, discovery }) {
        scaffolder.addActions(
          ...Object.entries(MADE_UP).map(([id, work]) =>
            makeUp(id, work, discovery),
          ),
        );
      },
    });
  },
});
