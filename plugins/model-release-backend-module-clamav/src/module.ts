import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { evidenceScannersExtensionPoint } from '@model-release/backstage-plugin-model-release-node';
import { ClamavScanner } from './ClamavScanner';
import { readClamdAddress } from './readClamdAddress';

/**
 * Adds a scanner that asks clamd.
 *
 * @public
 */
export const modelReleaseClamavModule = createBackendModule({
  pluginId: 'model-release',
  moduleId: 'clamav',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        scanners: evidenceScannersExtensionPoint,
      },
      async init({ config, scanners }) {
        scanners.addScanner(ClamavScanner.create(readClamdAddress(config)));
      },
    });
  },
});
