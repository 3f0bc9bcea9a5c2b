import { TemplateActionOptions } from '@backstage/plugin-scaffolder-node';

/**
 * Input and output of the action. The input mirrors the body of `POST /v1/releases`; whatever is
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
        .describe(
          'Model name, for entities that serve several models, as the server or registry writes it',
        ),
    checkpoint: z =>
      z
        .object({
          id: z
            .string()
            .describe(
              'ID of the checkpoint, as the training tool writes it, e.g. epoch=2-step=1500',
            ),
          digest: z
            .string()
            .optional()
            .describe(
              'Weights digest: a SHA-256 in hexadecimal, as sha256sum prints it. With one, the gate lets only these weights pass.',
            ),
          tuning: z
            .enum(['full', 'lora'])
            .describe('Full fine-tuning or a LoRA adapter'),
          baseModel: z.string().describe('The model that was fine-tuned'),
        })
        .describe('The weights under review'),
    environment: z =>
      z.string().describe('Target environment, e.g. production'),
    runbook: z =>
      z
        .object({
          name: z.string().optional().describe('Name of the runbook'),
          version: z
            .string()
            .optional()
            .describe('Version of the runbook; the latest by default'),
        })
        .optional()
        .describe('The runbook to follow; the shipped one by default'),
    rollback: z =>
      z
        .object({
          type: z
            .enum(['checkpoint', 'feature-flag', ''])
            .optional()
            .describe('Rollback method'),
          target: z
            .string()
            .optional()
            .describe(
              'Rollback target: an earlier checkpoint ID, or the name of a feature flag',
            ),
        })
        .optional()
        .describe('The rollback plan'),
    modelCard: z =>
      z
        .object({
          url: z.string().optional().describe('URL of the model card'),
          text: z
            .string()
            .optional()
            .describe('Text of the model card, in Markdown'),
        })
        .optional()
        .describe(
          'The model card, as a URL or as text; by default the one from the catalog',
        ),
    evaluation: z =>
      z
        .object({
          reference: z
            .string()
            .optional()
            .describe('Where to find the evaluation report'),
          passCriteria: z.string().optional().describe('Pass criteria'),
        })
        .optional()
        .describe('How the checkpoint was evaluated'),
    intendedUse: z =>
      z.string().optional().describe('Intended use of the model'),
    approver: z =>
      z
        .string()
        .optional()
        .describe('Who should approve it, e.g. user:default/marek'),
    comment: z => z.string().optional().describe('Notes for reviewers'),
    form: z =>
      z
        .record(z.unknown())
        .optional()
        .describe(
          'What was filled in, ${{ parameters }}: a refusal then links back to the form with all of it',
        ),
  },
  output: {
    releaseId: z => z.string().describe('ID of the release'),
    releaseUrl: z => z.string().describe('URL of the release'),
    releasePath: z =>
      z
        .string()
        .describe(
          'Path of the release in the portal, for links in the same tab',
        ),
    owners: z =>
      z.array(z.string()).describe('Entity refs of all step owners, in order'),
  },
};
