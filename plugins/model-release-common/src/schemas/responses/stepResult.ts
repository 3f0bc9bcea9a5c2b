import { z } from 'zod';
import { ExplainedMiss, Signature, StepResult } from '../../model/step';
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
    }),
    z.strictObject({ type: z.literal('file_upload'), files, missed, comment }),
    z.strictObject({
      type: z.literal('form'),
      answers: anyObject,
      files,
      missed,
      comment,
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
