import { z } from 'zod';
import {
  EvaluationReport,
  EvaluationResult,
  PreviousEvaluation,
} from '../../model/evaluation';
import { exactly } from './exactly';

export const evaluationResultSchema = exactly<EvaluationResult>()(
  z
    .strictObject({
      metric: z.string(),
      value: z.number(),
      threshold: z
        .number()
        .optional()
        .describe('The worst value that is still good enough.'),
      direction: z
        .enum(['higher', 'lower'])
        .optional()
        .describe('What is better; higher where it is missing.'),
      slice: z.string().optional(),
      dataset: z.string().optional(),
    })
    .describe('One measured number.'),
);

export const evaluationReportSchema = exactly<EvaluationReport>()(
  z
    .strictObject({
      checkpoint: z.string().optional(),
      results: z.array(evaluationResultSchema),
      problems: z.array(z.string()),
    })
    .describe('What could be read of an evaluation file.'),
);

export const previousEvaluationSchema = exactly<PreviousEvaluation>()(
  z
    .strictObject({
      checkpointId: z.string(),
      results: z.array(evaluationResultSchema),
    })
    .describe(
      'What was measured on the checkpoint of the latest release before this one.',
    ),
);
