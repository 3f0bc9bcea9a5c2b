import { z } from 'zod';
import { Evidence, EvidenceScan } from '../../model/evidence';
import { evaluationReportSchema } from './evaluation';
import { exactly } from './exactly';
import { count, digest, moment } from './fields';

export const evidenceScanSchema = exactly<EvidenceScan>()(
  z
    .strictObject({
      status: z.enum(['pending', 'passed', 'refused']),
      reason: z.string().optional().describe('Why it was refused.'),
      at: moment.optional(),
      scanners: z.array(z.string()),
    })
    .describe(
      'What scanners say of the file; missing where the portal had none when it was stored. Until it has passed, nobody gets the file and its step cannot be completed.',
    ),
);

export const evidenceSchema = exactly<Evidence>()(
  z.strictObject({
    id: z.string(),
    fileName: z.string(),
    mediaType: z.string(),
    detectedType: z
      .string()
      .optional()
      .describe('The media type found in the bytes.'),
    size: count.describe('Bytes.'),
    digest,
    storedAt: moment,
    storedBy: z.string(),
    section: z
      .string()
      .optional()
      .describe(
        'The section of the packet that it covers; all of them where it is missing.',
      ),
    evaluation: evaluationReportSchema.optional(),
    scan: evidenceScanSchema.optional(),
  }),
);
