import { createIsModel } from '@model-release/backstage-plugin-model-release-common';

/** Whether something in the catalog is a model, and the tab and the card belong on its page. @public */
export const isModelReleaseAvailable = createIsModel();
