import { AuthService } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  GateAnswer,
  GateQuery,
  ModelReleaseApi,
} from '@model-release/backstage-plugin-model-release-common';
import { onBehalfOfStarter } from '../onBehalfOfStarter';
import { PortalLinks } from '../PortalLinks';
import { tellRefusal } from '../tellRefusal';
import { withoutBlanks } from '../withoutBlanks';
import { requireApprovalExamples } from './requireApproval.examples';
import { requireApprovalSchema } from './requireApproval.schema';

/**
 * Makes the action that goes on only when the gate lets a checkpoint serve. It asks once, each time
 * it runs: an approval can be taken back, so an answer is never kept, and waiting for people would
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
      'Stops the template, with the reasons, unless the checkpoint is approved to serve in the environment.',
    examples: requireApprovalExamples,
    schema: requireApprovalSchema,
    async handler(context) {
      const question = withoutBlanks(context.input) as GateQuery;
      const starter = await onBehalfOfStarter(auth, context);
      const { decision, reasons, release } = await tellRefusal(
        context.logger,
        () => api.checkGate(question, starter),
      );
      // Whatever is not a clear yes stops the template.
      if (decision !== 'allow' && decision !== 'warn') {
        throw new ConflictError(refusalOf(question, reasons, release, links));
      }
      if (decision === 'warn') {
        context.logger.warn(
          `${question.environment} only warns, so the template goes on:`,
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
    `${checkpoint} of ${entityRef} may not serve in ${environment}:`,
    ...reasons.map(({ message }) => `- ${message}`),
    ...(release === undefined ? [] : [`See ${links.release(release)}`]),
  ].join('\n');
}
