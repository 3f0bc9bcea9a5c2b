import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { askForRelease } from './askForRelease';
import { rehearseRelease } from './rehearseRelease';
import { RequestReleaseOptions } from './RequestReleaseOptions';
import { requestReleaseExamples } from './requestRelease.examples';
import { requestReleaseSchema } from './requestRelease.schema';

/**
 * Makes the action that asks for the release of a checkpoint, in the name of the person who started
 * the template.
 */
export function createRequestReleaseAction(options: RequestReleaseOptions) {
  return createTemplateAction({
    id: 'model-release:request:create',
    description:
      'Asks for the release of a fine-tuned checkpoint to an environment. The owners of its steps then review it in the portal.',
    supportsDryRun: true,
    examples: requestReleaseExamples,
    schema: requestReleaseSchema,
    async handler(context) {
      const output = context.isDryRun
        ? await rehearseRelease(context, options)
        : await askForRelease(context, options);
      context.output('releaseId', output.releaseId);
      context.output('releaseUrl', output.releaseUrl);
      context.output('owners', output.owners);
    },
  });
}
