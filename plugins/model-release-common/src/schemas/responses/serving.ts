import { z } from 'zod';
import { ReleaseMention, Serving, ServingRelease } from '../../model/serving';
import { exactly } from './exactly';
import { digest, moment } from './fields';
import { releaseStatusSchema } from './release';

export const releaseMentionSchema = exactly<ReleaseMention>()(
  z.strictObject({
    id: z.string(),
    checkpoint: z.string().describe('Id of its checkpoint.'),
  }),
);

export const servingReleaseSchema = exactly<ServingRelease>()(
  z.strictObject({
    id: z.string(),
    status: releaseStatusSchema,
    checkpoint: z.strictObject({ id: z.string(), digest: digest.optional() }),
    createdAt: moment,
    releasedAt: moment.optional(),
    supersededBy: releaseMentionSchema
      .optional()
      .describe('The release that took its place.'),
    rollbackOf: releaseMentionSchema
      .optional()
      .describe(
        'The release that it took back: its checkpoint had been released before that one.',
      ),
    isRollbackTarget: z
      .literal(true)
      .optional()
      .describe('The current release names its checkpoint as rollback target.'),
  }),
);

export const servingSchema = exactly<Serving>()(
  z.strictObject({
    environment: z.string(),
    model: z.string().optional(),
    current: servingReleaseSchema
      .optional()
      .describe('The newest release that holds.'),
    released: z
      .array(servingReleaseSchema)
      .describe('All that hold, the newest first.'),
    pending: z
      .array(servingReleaseSchema)
      .describe('In review or approved, the newest first.'),
  }),
);
