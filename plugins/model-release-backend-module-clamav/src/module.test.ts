import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  EvidenceScanner,
  evidenceScannersExtensionPoint,
} from '@model-release/backstage-plugin-model-release-node';
import { modelReleaseClamavModule } from './module';

/** Stands for the back end: takes scanners and uses none. */
const takingScanners = (taken: EvidenceScanner[]) =>
  createBackendPlugin({
    pluginId: 'model-release',
    register(env) {
      env.registerExtensionPoint(evidenceScannersExtensionPoint, {
        addScanner: scanner => taken.push(scanner),
      });
      env.registerInit({
        deps: { logger: coreServices.logger },
        async init() {},
      });
    },
  });

describe('the module', () => {
  it('adds one scanner, called clamav', async () => {
    const taken: EvidenceScanner[] = [];
    const backend = await startTestBackend({
      features: [
        takingScanners(taken),
        modelReleaseClamavModule,
        mockServices.rootConfig.factory({
          data: { modelRelease: { clamav: { host: '127.0.0.1' } } },
        }),
      ],
    });
    expect(taken.map(({ name }) => name)).toEqual(['clamav']);
    await backend.stop();
  });

  it('warns of files that the portal takes and clamd does not', async () => {
    const logger = mockServices.logger.mock();
    const clamav = { host: '127.0.0.1', streamMaxLength: '100MiB' };
    const backend = await startTestBackend({
      features: [
        takingScanners([]),
        modelReleaseClamavModule,
        logger.factory,
        mockServices.rootConfig.factory({ data: { modelRelease: { clamav } } }),
      ],
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('clamd takes 100 MiB'),
    );
    await backend.stop();
  });

  it('lets no portal start that does not say where clamd is', async () => {
    await expect(
      startTestBackend({
        features: [takingScanners([]), modelReleaseClamavModule],
      }),
    ).rejects.toThrow(/modelRelease\.clamav needs/);
  });
});
