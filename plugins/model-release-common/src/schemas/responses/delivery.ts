import { z } from 'zod';
import { Delivery } from '../../model/delivery';
import { exactly } from './exactly';
import { count, moment, ordinal } from './fields';

const attemptSchema = z.strictObject({
  number: ordinal,
  at: moment,
  statusCode: z.int().min(100).max(999).optional(),
  latencyMs: count,
  error: z.string().optional(),
  responseExcerpt: z.string().optional(),
});

export const deliverySchema = exactly<Delivery>()(
  z.strictObject({
    id: z.string().describe('Sent as webhook-id on every attempt.'),
    stepKey: z.string(),
    target: z.string(),
    status: z.enum(['pending', 'succeeded', 'failed', 'cancelled']),
    createdAt: moment,
    nextAttemptAt: moment.optional(),
    reference: z.string().optional(),
    attempts: z.array(attemptSchema),
  }),
);
