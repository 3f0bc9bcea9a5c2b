import { AuthService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  GateAnswer,
  GateQuery,
  ModelReleaseApi,
} from '@model-release/backstage-plugin-model-release-common';
import { onBehalfOfStarter } from '../onBehalfOfStarter';
import { PortalLinks } from '../PortalLinks';
import { TaskRefusal } from '../TaskRefusal';
import { tellRefusal } from '../tellRefusal';
import { withoutBlanks } from '../withoutBlanks';
import { requireApprovalExamples } from './requireApproval.examples';
import { requireApprovalSchema } from './requireApproval.schema';

/**
 * Makes the action that continues only if the gate allows a checkpoint. It asks once each time
 * it runs: an approval can be revoked, so an answer is never kept, and waiting for people would
 * hold a worker of the scaffolder for days.
 */
export function createRequireApprovalAction(options: {
  api: Pick<ModelReleaseApi, 'checkGate'>;
  auth: AuthService;
  links: PortalLinks;
}) {
  const { api, auth, links } = options;
  return createTemplateAction({
    id: 'model-release:approval:require',
    description:
      'Stops the template unless the checkpoint is approved for the environment, and lists the reasons.',
    examples: requireApprovalExamples,
    schema: requireApprovalSchema,
    async handler(context) {
      const question = withoutBlanks(context.input) as GateQuery;
      const starter = await onBehalfOfStarter(auth, context);
      const { decision, reasons, release } = await tellRefusal(() =>
        api.checkGate(question, starter),
      );
      // Anything but a clear yes stops the template.
      if (decision !== 'allow' && decision !== 'warn') {
        throw new TaskRefusal(refusalOf(question, reasons, release, links));
      }
      if (decision === 'warn') {
        context.logger.warn(
          `The gate only warns for ${question.environment}, so the template continues:`,
        );
        reasons.forEach(({ message }) => context.logger.warn(`- ${message}`));
      }
      context.output('decision', decision);
      if (release !== undefined) {
        context.output('releaseId', release);
      }
    },
  });
}

function refusalOf(
  { checkpoint, entityRef, environment }: GateQuery,
  reasons: GateAnswer['reasons'],
  release: string | undefined,
  links: PortalLinks,
): string {
  return [
    `Deployment of ${checkpoint} of ${entityRef} to ${environment} is blocked:`,
    ...reasons.map(({ message }) => `- ${message}`),
    ...(release === undefined ? [] : [`See ${links.release(release)}`]),
  ].join('\n');
}
