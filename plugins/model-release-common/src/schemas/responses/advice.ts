import { z } from 'zod';
import {
  DatasetAdvice,
  LICENSE_KINDS,
  LicenseAdvice,
  ReleaseAdvice,
  RollbackAdvice,
} from '../../model/advice';
import { previousEvaluationSchema } from './evaluation';
import { exactly } from './exactly';

const licenseAdviceSchema = exactly<LicenseAdvice>()(
  z.strictObject({
    id: z.string().describe('As it was written; empty when there is none.'),
    spdx: z.string().optional(),
    name: z.string().optional(),
    kind: z.enum(LICENSE_KINDS),
    concern: z
      .string()
      .optional()
      .describe('Why a reviewer should look at it.'),
    of: z.string().describe('What carries it.'),
  }),
);

const datasetAdviceSchema = exactly<DatasetAdvice>()(
  z.strictObject({
    id: z.string(),
    entityRef: z.string().optional(),
    title: z.string().optional(),
    license: z.string().optional(),
    concern: z.string().optional(),
  }),
);

const rollbackAdviceSchema = exactly<RollbackAdvice>()(
  z.strictObject({
    ok: z
      .boolean()
      .optional()
      .describe('Missing where nothing is known for or against the target.'),
    code: z.enum([
      'released_before',
      'never_released',
      'revoked',
      'expired',
      'flag_matches',
      'flag_unusual',
      'unchecked',
    ]),
    detail: z.string(),
    releaseId: z.string().optional(),
  }),
);

export const releaseAdviceSchema = exactly<ReleaseAdvice>()(
  z.strictObject({
    licenses: z.array(licenseAdviceSchema),
    datasets: z.array(datasetAdviceSchema),
    rollback: rollbackAdviceSchema,
    previousEvaluation: previousEvaluationSchema.optional(),
  }),
);
