import { TemplateActionOptions } from '@backstage/plugin-scaffolder-node';

/** Input and output of the action. */
export const requireApprovalSchema: TemplateActionOptions['schema'] = {
  input: {
    entityRef: z =>
      z.string().describe('The model, e.g. resource:default/my-model'),
    checkpoint: z => z.string().describe('ID of the checkpoint'),
    environment: z =>
      z.string().describe('Target environment, e.g. production'),
    digest: z =>
      z
        .string()
        .optional()
        .describe('SHA-256 of the weights to be deployed, in hexadecimal'),
    model: z =>
      z
        .string()
        .optional()
        .describe('Model name, for entities that serve several models'),
  },
  output: {
    decision: z =>
      z
        .enum(['allow', 'warn'])
        .describe(
          '“allow”, or “warn” in environments where the gate only warns',
        ),
    releaseId: z =>
      z
        .string()
        .optional()
        .describe('ID of the release that the decision is based on, if any'),
  },
};
