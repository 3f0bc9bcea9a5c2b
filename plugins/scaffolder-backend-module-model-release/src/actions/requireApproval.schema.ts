import { TemplateActionOptions } from '@backstage/plugin-scaffolder-node';

/** What a template asks the gate, and what it gets when it may go on. */
export const requireApprovalSchema: TemplateActionOptions['schema'] = {
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
};
