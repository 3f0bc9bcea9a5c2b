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
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('The model, e.g. resource:default/my-model'),
        checkpoint: z => z.string().describe('Id of the checkpoint'),
        environment: z =>
          z.string().describe('Where it is to serve, e.g. production'),
        digest: z =>
          z
            .string()
            .optional()
            .describe('Digest of the weights about to be deployed'),
        model: z =>
          z
            .string()
            .optional()
            .describe('Which model, where the entity serves several'),
      },
      output: {
        decision: z =>
          z
            .enum(['allow', 'warn'])
            .describe(
              '“allow”, or “warn” where the environment only warns about checkpoints that are not approved',
            ),
        releaseId: z =>
          z
            .string()
            .optional()
            .describe('Id of the release that the answer rests on, if any'),
      },
    },
    async handler(ctx) {
      const question = withoutBlanks(ctx.input) as GateQuery;
      const { decision, reasons, release } = await tellRefusal(
        ctx.logger,
        async () => api.checkGate(question, await onBehalfOfStarter(auth, ctx)),
      );
      // Whatever is not a clear yes stops the template.
      if (decision !== 'allow' && decision !== 'warn') {
        throw new ConflictError(refusalOf(question, reasons, release, links));
      }
      if (decision === 'warn') {
        ctx.logger.warn(
          `${question.environment} only warns, so the template goes on:`,
        );
        reasons.forEach(({ message }) => ctx.logger.warn(`- ${message}`));
      }
      ctx.output('decision', decision);
      if (release !== undefined) {
        ctx.output('releaseId', release);
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
