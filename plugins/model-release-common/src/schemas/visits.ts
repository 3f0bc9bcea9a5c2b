import { z } from 'zod';
import { VISIT_ACTS } from '../model/visit';

/** The body of `POST /v1/releases/:id/visits`. @public */
export const visitSchema = z.strictObject({
  act: z.enum(VISIT_ACTS),
  seq: z
    .number()
    .int()
    .min(0)
    .max(1_000_000_000)
    .optional()
    .describe(
      'The number of the last event that the page shows; all of them when left out.',
    ),
});

/** Up to which event somebody has seen a release. @public */
export type VisitRequest = z.infer<typeof visitSchema>;
