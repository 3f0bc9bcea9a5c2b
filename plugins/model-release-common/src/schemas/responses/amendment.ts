import { z } from 'zod';
import { AmendmentPreview, ReopenedStep } from '../../model/amendment';
import { REQUEST_PARTS } from '../../model/runbook';
import { packetChangeSchema } from './changes';
import { exactly } from './exactly';
import { remarkSchema } from './preview';
import { modelCardReadingSchema, prerequisiteSchema } from './release';

const reopenedStepSchema = exactly<ReopenedStep>()(
  z.strictObject({
    key: z.string(),
    title: z.string(),
    becomes: z
      .enum(['active', 'blocked'])
      .describe(
        'active: it is to be done again now; blocked: once those before it are.',
      ),
    parts: z
      .array(z.enum(REQUEST_PARTS))
      .describe('The changed parts of the request that it judges.'),
    steps: z
      .array(z.string())
      .describe('Keys of the reopened steps that it rests on.'),
  }),
);

export const amendmentPreviewSchema = exactly<AmendmentPreview>()(
  z.strictObject({
    ok: z.boolean().describe('Whether it would be accepted.'),
    changes: z
      .array(packetChangeSchema)
      .describe('Of kind `request` or `model-card` only.'),
    reopens: z.array(reopenedStepSchema),
    prerequisites: z.array(prerequisiteSchema),
    modelCard: modelCardReadingSchema.optional(),
    problems: z.array(remarkSchema),
  }),
);
