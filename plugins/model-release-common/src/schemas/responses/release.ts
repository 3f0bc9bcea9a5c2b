import { z } from 'zod';
import {
  Checkpoint,
  ModelCardReading,
  Prerequisite,
  ReleaseStatus,
} from '../../model/release';
import { ReleaseDetail, ReleaseSummary } from '../../model/views';
import { RELEASE_STATES } from '../../states/releaseStates';
import { releaseActionSchema } from './action';
import { evaluationResultSchema } from './evaluation';
import { exactly } from './exactly';
import { digest, moment, ordinal } from './fields';
import { evaluationReferenceSchema, rollbackSchema } from './requestParts';
import { runbookPinSchema } from './runbook';
import { stepSchema, stepSummarySchema } from './step';

const statuses = Object.keys(RELEASE_STATES) as [
  ReleaseStatus,
  ...ReleaseStatus[],
];

export const releaseStatusSchema = exactly<ReleaseStatus>()(z.enum(statuses));

export const checkpointSchema = exactly<Checkpoint>()(
  z.strictObject({
    id: z.string(),
    digest: digest.optional(),
    tuning: z.enum(['full', 'lora']),
    baseModel: z.string(),
  }),
);

export const prerequisiteSchema = exactly<Prerequisite>()(
  z.strictObject({
    key: z.string(),
    title: z.string(),
    met: z.boolean(),
    detail: z
      .string()
      .describe('What was found, or what is missing and how to add it.'),
  }),
);

export const modelCardReadingSchema = exactly<ModelCardReading>()(
  z.strictObject({
    source: z.string(),
    digest,
    baseModel: z.string().optional(),
    datasets: z.array(z.string()),
    trainingData: z.string().optional(),
    intendedUse: z.string().optional(),
    license: z.string().optional(),
    licenses: z
      .array(z.string())
      .optional()
      .describe(
        'All that it names, those of the model first, then those of its data.',
      ),
    dataLicenses: z
      .array(z.string())
      .optional()
      .describe('Those of `licenses` that it names for its data.'),
    results: z
      .array(evaluationResultSchema)
      .optional()
      .describe('What was measured, as its model-index says.'),
    frontMatterProblem: z
      .string()
      .optional()
      .describe(
        'Why its front matter could not be read as YAML, with the line.',
      ),
  }),
);

/** What a release answers wherever it is answered. */
const subjectShape = {
  id: z.string(),
  version: ordinal.describe('The expectedVersion of commands on the release.'),
  status: releaseStatusSchema,
  entityRef: z.string(),
  model: z.string().optional(),
  checkpoint: checkpointSchema,
  environment: z.string(),
  runbook: runbookPinSchema,
  requester: z.string(),
  createdAt: moment,
  updatedAt: moment,
  releasedAt: moment
    .optional()
    .describe('When it was first released; it stays when that is revoked.'),
};

const closureSchema = z.strictObject({
  by: z.string(),
  at: moment,
  reason: z.string().optional(),
});

export const releaseSchema = exactly<ReleaseDetail>()(
  z.strictObject({
    ...subjectShape,
    formerRequesters: z
      .array(z.string())
      .optional()
      .describe('Whose request it was before, oldest first.'),
    modelOwner: z.string().describe('Who is accountable for the model.'),
    packetDigest: digest,
    rollback: rollbackSchema,
    evaluation: evaluationReferenceSchema,
    intendedUse: z.string(),
    modelCard: modelCardReadingSchema,
    approver: z.string().optional(),
    comment: z.string().optional(),
    prerequisites: z.array(prerequisiteSchema),
    steps: z.array(stepSchema),
    actions: z.array(releaseActionSchema),
    closure: closureSchema.optional(),
  }),
);

export const releaseSummarySchema = exactly<ReleaseSummary>()(
  z.strictObject({
    ...subjectShape,
    tickets: z
      .array(z.string())
      .describe('What the receivers of its webhooks called it.'),
    approvedBy: z
      .array(z.string())
      .describe('Refs of the people whose sign-offs it has.'),
    dueAt: moment.optional(),
    overdue: z.boolean(),
    steps: z.array(stepSummarySchema),
  }),
);
