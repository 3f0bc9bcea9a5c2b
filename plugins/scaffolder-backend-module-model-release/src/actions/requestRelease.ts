import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { submitRequest } from './submitRequest';
import { previewRequest } from './previewRequest';
import { RequestReleaseOptions } from './RequestReleaseOptions';
import { requestReleaseExamples } from './requestRelease.examples';
import { requestReleaseSchema } from './requestRelease.schema';
import { withWayBack } from './withWayBack';

/**
 * Makes the action that requests the release of a checkpoint, on behalf of the person who started
 * the template.
 */
export function createRequestReleaseAction(options: RequestReleaseOptions) {
  return createTemplateAction({
    id: 'model-release:request:create',
    description:
      'Requests the release of a fine-tuned checkpoint to an environment. The step owners then review it in the portal.',
    supportsDryRun: true,
    examples: requestReleaseExamples,
    schema: requestReleaseSchema,
    async handler(context) {
      const output = await withWayBack(context, options.links, () =>
        context.isDryRun
          ? previewRequest(context, options)
          : submitRequest(context, options),
      );
      context.output('releaseId', output.releaseId);
      context.output('releaseUrl', output.releaseUrl);
      context.output('releasePath', output.releasePath);
      context.output('owners', output.owners);
    },
  });
}
