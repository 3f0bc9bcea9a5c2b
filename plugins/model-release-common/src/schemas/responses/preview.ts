import { z } from 'zod';
import { PreviewRemark, ReleasePreview, StepPreview } from '../../model/views';
import { exactly } from './exactly';
import { moment } from './fields';
import { prerequisiteSchema } from './release';
import { runbookPinSchema, stepTypeSchema } from './runbook';

const stepPreviewSchema = exactly<StepPreview>()(
  z.strictObject({
    key: z.string(),
    title: z.string(),
    type: stepTypeSchema,
    dependsOn: z.array(z.string()),
    owners: z.array(z.string()),
    ownerSource: z.string().optional(),
    people: z
      .array(z.string())
      .describe(
        'Users who could do the step, by the rules of a sign-off where it is one; the first of many.',
      ),
    dueAt: moment,
    problem: z.string().optional(),
  }),
);

const remarkSchema = exactly<PreviewRemark>()(
  z.strictObject({ code: z.string(), message: z.string() }),
);

export const releasePreviewSchema = exactly<ReleasePreview>()(
  z.strictObject({
    ok: z.boolean(),
    runbook: runbookPinSchema,
    prerequisites: z.array(prerequisiteSchema),
    steps: z.array(stepPreviewSchema),
    problems: z.array(remarkSchema),
    warnings: z
      .array(remarkSchema)
      .describe(
        'What would not refuse it, since its runbook only warns of it.',
      ),
  }),
);
