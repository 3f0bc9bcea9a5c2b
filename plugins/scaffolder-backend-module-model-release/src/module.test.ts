import {
  BackstagePrincipalTypes,
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  scaffolderActionsExtensionPoint,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import modelReleaseScaffolderModule from './index';
import { FakeTask } from './__testUtils__/FakeTask';

/** Starts the module beside a stand-in for the model release plugin that records who calls. */
async function startModule() {
  const actions: TemplateAction<any, any>[] = [];
  const callers: BackstagePrincipalTypes['user'][] = [];
  const modelRelease = createBackendPlugin({
    pluginId: 'model-release',
    register(registration) {
      registration.registerInit({
        deps: {
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
        },
        async init({ httpAuth, httpRouter }) {
          httpRouter.use(async (request, response) => {
            const { principal } = await httpAuth.credentials(request, {
              allow: ['user'],
            });
            callers.push(principal);
            response.json({
              decision: 'allow',
              reasons: [],
              release: request.path,
              id: 'r-1',
              steps: [],
            });
          });
        },
      });
    },
  });
  await startTestBackend({
    extensionPoints: [
      [
        scaffolderActionsExtensionPoint,
        { addActions: (...added) => actions.push(...added) },
      ],
    ],
    features: [
      modelRelease,
      modelReleaseScaffolderModule,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'https://portal.example.com' },
          modelRelease: { pagePath: '/governance/releases' },
        },
      }),
    ],
  });
  return { actions, callers };
}

describe('the scaffolder module', () => {
  let started: Awaited<ReturnType<typeof startModule>>;

  beforeAll(async () => {
    started = await startModule();
  }, 60_000);

  it('offers to ask for a release and to require an approval, and nothing else', () => {
    expect(started.actions.map(action => action.id)).toEqual([
      'model-release:request:create',
      'model-release:approval:require',
    ]);
  });

  it('offers nothing that decides', () => {
    for (const { id } of started.actions) {
      expect(id).not.toMatch(
        /complete|approve|reject|waive|revoke|reopen|resubmit|request-changes|reassign/,
      );
    }
  });

  it('names its actions as no action of the registry is named', () => {
    for (const { id } of started.actions) {
      // Actions of the registry are called `model-release:<verb-noun>`, with one colon.
      expect(id).toMatch(/^model-release:[a-z]+:[a-z]+$/);
    }
  });

  it('leads to the page where the portal has it', async () => {
    const { actions, callers } = started;
    const { releaseUrl } = await new FakeTask().run(actions[0], {
      ...aCreateRequest(),
    });
    expect(releaseUrl).toBe(
      'https://portal.example.com/governance/releases/r-1',
    );
    callers.length = 0;
  });

  it('finds the model release plugin and speaks for the person who started the template', async () => {
    const { actions, callers } = started;
    const output = await new FakeTask().run(actions[1], {
      entityRef: 'resource:default/support-replies',
      checkpoint: 'sr-lora-0042',
      environment: 'production',
    });
    expect(output).toEqual({ decision: 'allow', releaseId: '/v1/gate' });
    expect(callers).toEqual([
      expect.objectContaining({ userEntityRef: 'user:default/nora' }),
    ]);
  });
});
