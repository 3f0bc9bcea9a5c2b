import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  EvidenceScanner,
  evidenceScannersExtensionPoint,
} from '@model-release/backstage-plugin-model-release-node';

/** A module that adds these scanners, as one that is installed would. */
export const scannerModule = (scanners: readonly EvidenceScanner[]) =>
  createBackendModule({
    pluginId: 'model-release',
    moduleId: 'test-scanners',
    register(env) {
      env.registerInit({
        deps: { list: evidenceScannersExtensionPoint },
        async init({ list }) {
          scanners.forEach(scanner => list.addScanner(scanner));
        },
      });
    },
  });
