import { AuthService } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ModelReleaseApi } from '@model-release/backstage-plugin-model-release-common';
import { onBehalfOfStarter } from '../onBehalfOfStarter';
import { PortalLinks } from '../PortalLinks';
import { tellRefusal } from '../tellRefusal';
import { creationKey } from './creationKey';
import { ownersOf } from './ownersOf';
import { requestReleaseExamples } from './requestRelease.examples';
import { tellPreview } from './tellPreview';
import { toCreateRequest } from './toCreateRequest';

/** What stands for the id of a release in a dry run. */
export const DRY_RUN_RELEASE_ID = 'dry-run';

/**
 * Makes the action that asks for the release of a checkpoint, in the name of the person who started
 * the template. Run again within the same task, it answers the release that is already there.
 */
export function createRequestReleaseAction(options: {
  api: Pick<ModelReleaseApi, 'createRelease' | 'previewRelease'>;
  auth: AuthService;
  links: PortalLinks;
}) {
  const { api, auth, links } = options;
  return createTemplateAction({
    id: 'model-release:request:create',
    description:
      'Asks for the release of a fine-tuned checkpoint to an environment. The owners of its steps then review it in the portal.',
    supportsDryRun: true,
    examples: requestReleaseExamples,
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('The model, e.g. resource:default/my-model'),
        model: z =>
          z
            .string()
            .optional()
            .describe('Which model, where the entity serves several'),
        checkpoint: z =>
          z
            .object({
              id: z.string().describe('Id of the checkpoint'),
              digest: z
                .string()
                .optional()
                .describe(
                  'Digest of the weights, “sha256:” and 64 hexadecimal digits. Without one there is no signed statement.',
                ),
              tuning: z
                .enum(['full', 'lora'])
                .describe('How it was tuned: all weights, or an adapter'),
              baseModel: z.string().describe('The model it was tuned from'),
            })
            .describe('The weights under review'),
        environment: z =>
          z.string().describe('Where it is to serve, e.g. production'),
        runbook: z =>
          z
            .union([
              z.object({
                name: z.string().describe('Name of the runbook'),
                version: z
                  .string()
                  .optional()
                  .describe('Its version; the newest when left out'),
              }),
              z.literal(''),
            ])
            .optional()
            .describe('The runbook to follow; the default one when left out'),
        rollback: z =>
          z
            .union([
              z.object({
                type: z
                  .enum(['checkpoint', 'feature-flag', ''])
                  .describe('What brings traffic back to safety'),
                target: z
                  .string()
                  .describe('An earlier checkpoint id, or the name of a flag'),
              }),
              z.literal(''),
            ])
            .optional()
            .describe('How traffic returns to safety'),
        modelCard: z =>
          z
            .union([
              z.object({
                url: z.string().optional().describe('Where the card is'),
                text: z.string().optional().describe('The card, as Markdown'),
              }),
              z.literal(''),
            ])
            .optional()
            .describe(
              'The model card, by address or as text; the one that the model’s annotation names when left out',
            ),
        evaluation: z =>
          z
            .union([
              z.object({
                reference: z.string().describe('Where the results are'),
                passCriteria: z.string().describe('What counted as a pass'),
              }),
              z.literal(''),
            ])
            .optional()
            .describe('How the checkpoint was evaluated'),
        intendedUse: z =>
          z.string().optional().describe('What the model will be used for'),
        approver: z =>
          z
            .string()
            .optional()
            .describe('Who is to sign, e.g. user:default/marek'),
        comment: z =>
          z.string().optional().describe('A note to the owners of the steps'),
      },
      output: {
        releaseId: z => z.string().describe('Id of the release'),
        releaseUrl: z => z.string().describe('Page of the release'),
        owners: z =>
          z
            .array(z.string())
            .describe('Refs of all owners of its steps, in order'),
      },
    },
    async handler(ctx) {
      const request = toCreateRequest(ctx.input);
      if (ctx.isDryRun) {
        const preview = await tellRefusal(ctx.logger, async () =>
          api.previewRelease(request, await onBehalfOfStarter(auth, ctx)),
        );
        tellPreview(ctx.logger, preview);
        ctx.output('releaseId', DRY_RUN_RELEASE_ID);
        ctx.output('releaseUrl', links.list());
        ctx.output('owners', ownersOf(preview.steps));
        return;
      }
      const key = creationKey(ctx, request);
      const { releaseId, owners } = await ctx.checkpoint({
        key,
        fn: async () => {
          const release = await tellRefusal(ctx.logger, async () =>
            api.createRelease(request, {
              ...(await onBehalfOfStarter(auth, ctx)),
              idempotencyKey: key,
            }),
          );
          return { releaseId: release.id, owners: ownersOf(release.steps) };
        },
      });
      const releaseUrl = links.release(releaseId);
      ctx.logger.info(`The release is waiting for review: ${releaseUrl}`);
      ctx.output('releaseId', releaseId);
      ctx.output('releaseUrl', releaseUrl);
      ctx.output('owners', owners);
    },
  });
}
