import { z } from 'zod';
import { EvaluationReference, Rollback } from '../../model/release';
import { exactly } from './exactly';

export const rollbackSchema = exactly<Rollback>()(
  z.strictObject({
    type: z.enum(['checkpoint', 'feature-flag']),
    target: z
      .string()
      .describe('The rollback target: a checkpoint id or the name of a flag.'),
  }),
);

export const evaluationReferenceSchema = exactly<EvaluationReference>()(
  z.strictObject({ reference: z.string(), passCriteria: z.string() }),
);
