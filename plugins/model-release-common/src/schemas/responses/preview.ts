import { z } from 'zod';
import { ReleasePreview, StepPreview } from '../../model/views';
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
      .describe('Users behind the owners; the first of many.'),
    dueAt: moment,
    problem: z.string().optional(),
  }),
);

export const releasePreviewSchema = exactly<ReleasePreview>()(
  z.strictObject({
    ok: z.boolean(),
    runbook: runbookPinSchema,
    prerequisites: z.array(prerequisiteSchema),
    steps: z.array(stepPreviewSchema),
    problems: z.array(
      z.strictObject({ code: z.string(), message: z.string() }),
    ),
  }),
);
