import { TemplateActionOptions } from '@backstage/plugin-scaffolder-node';

/**
 * What a template gives and gets. The input mirrors the body of `POST /v1/releases`; whatever is
 * optional may also be empty or lack parts, since templates send `''` or nothing at all for fields
 * that nobody touched.
 */
export const requestReleaseSchema: TemplateActionOptions['schema'] = {
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
        .object({
          name: z.string().optional().describe('Name of the runbook'),
          version: z
            .string()
            .optional()
            .describe('Its version; the newest when left out'),
        })
        .optional()
        .describe('The runbook to follow; the default one when left out'),
    rollback: z =>
      z
        .object({
          type: z
            .enum(['checkpoint', 'feature-flag', ''])
            .optional()
            .describe('What brings traffic back to safety'),
          target: z
            .string()
            .optional()
            .describe('An earlier checkpoint id, or the name of a flag'),
        })
        .optional()
        .describe('How traffic returns to safety'),
    modelCard: z =>
      z
        .object({
          url: z.string().optional().describe('Where the card is'),
          text: z.string().optional().describe('The card, as Markdown'),
        })
        .optional()
        .describe(
          'The model card, by address or as text; the one that the model’s annotation names when left out',
        ),
    evaluation: z =>
      z
        .object({
          reference: z.string().optional().describe('Where the results are'),
          passCriteria: z
            .string()
            .optional()
            .describe('What counted as a pass'),
        })
        .optional()
        .describe('How the checkpoint was evaluated'),
    intendedUse: z =>
      z.string().optional().describe('What the model will be used for'),
    approver: z =>
      z.string().optional().describe('Who is to sign, e.g. user:default/marek'),
    comment: z =>
      z.string().optional().describe('A note to the owners of the steps'),
  },
  output: {
    releaseId: z => z.string().describe('Id of the release'),
    releaseUrl: z => z.string().describe('Page of the release'),
    owners: z =>
      z.array(z.string()).describe('Refs of all owners of its steps, in order'),
  },
};
