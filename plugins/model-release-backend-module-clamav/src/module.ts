import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { evidenceScannersExtensionPoint } from '@model-release/backstage-plugin-model-release-node';
import { ClamavScanner } from './ClamavScanner';
import { readClamdAddress } from './readClamdAddress';
import { mismatchWarning, readStreamLimit } from './readStreamLimit';

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
        logger: coreServices.logger,
        scanners: evidenceScannersExtensionPoint,
      },
      async init({ config, logger, scanners }) {
        const address = readClamdAddress(config);
        const limit = readStreamLimit(config);
        scanners.addScanner(ClamavScanner.create(address, limit));
        const warning = mismatchWarning(config);
        if (warning) {
          logger.warn(warning);
        }
      },
    });
  },
});
