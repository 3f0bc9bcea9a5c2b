import { z } from 'zod';
import {
  ExplainedMiss,
  Reaffirmation,
  Signature,
  StepResult,
} from '../../model/step';
import { evidenceSchema } from './evidence';
import { exactly } from './exactly';
import { anyObject, digest, moment } from './fields';

export const signatureSchema = exactly<Signature>()(
  z.strictObject({
    by: z.string(),
    onBehalfOf: z
      .string()
      .optional()
      .describe('The delegator for whom it was given.'),
    fulfils: z
      .string()
      .optional()
      .describe('The required Group or User that it stands for.'),
    at: moment,
    packetDigest: digest,
    comment: z.string().optional(),
  }),
);

const reaffirmed = exactly<Reaffirmation>()(
  z.strictObject({
    firstCompletedAt: moment,
    firstCompletedBy: z.string(),
    firstCompletedOnBehalfOf: z.string().optional(),
    comment: z.string().optional(),
  }),
)
  .optional()
  .describe(
    'Present where an owner confirmed that an earlier result still holds.',
  );
const files = z.array(evidenceSchema);
const comment = z.string().optional();

const missed = z
  .array(
    exactly<ExplainedMiss>()(
      z.strictObject({
        fileName: z.string(),
        metric: z.string(),
        slice: z.string().optional(),
        dataset: z.string().optional(),
        reason: z.string(),
      }),
    ),
  )
  .optional()
  .describe('What is said about each threshold that the files miss.');

export const stepResultSchema = exactly<StepResult>()(
  z.xor([
    z.strictObject({
      type: z.literal('manual'),
      checklist: z.record(z.string(), z.literal(true)),
      files,
      missed,
      comment,
      reaffirmed,
    }),
    z.strictObject({
      type: z.literal('file_upload'),
      files,
      missed,
      comment,
      reaffirmed,
    }),
    z.strictObject({
      type: z.literal('form'),
      answers: anyObject,
      files,
      missed,
      comment,
      reaffirmed,
    }),
    z.strictObject({
      type: z.literal('approval'),
      signatures: z.array(signatureSchema),
    }),
    z.strictObject({
      type: z.literal('webhook'),
      deliveryId: z.string(),
      reference: z
        .string()
        .optional()
        .describe('What the receiver called it, such as the id of a ticket.'),
    }),
    z.strictObject({ type: z.literal('waived'), reason: z.string() }),
  ]),
);
