import { z } from 'zod';
import {
  CoveredSignature,
  EarlierCompletion,
  EarlierLook,
  EarlierSignature,
  PacketChange,
  PacketChanges,
  SignedFile,
} from '../../model/changes';
import { cardDifferenceSchema } from './cardDifference';
import { evaluationResultSchema } from './evaluation';
import { exactly } from './exactly';
import { count, digest, moment, ordinal } from './fields';
import { evaluationReferenceSchema, rollbackSchema } from './requestParts';
import { stepStatusSchema } from './step';

export const signedFileSchema = exactly<SignedFile>()(
  z.strictObject({
    digest,
    size: count.describe('Bytes.'),
    section: z.string().optional(),
  }),
);

export const coveredSignatureSchema = exactly<CoveredSignature>()(
  z.strictObject({
    by: z.string(),
    onBehalfOf: z.string().optional(),
    packetDigest: digest,
  }),
);

const step = z.string().describe('Key of the step.');
const optionalTexts = {
  before: z.string().optional(),
  after: z.string().optional(),
};
const anything = z.unknown().optional().describe('Any JSON.');

export const packetChangeSchema = exactly<PacketChange>()(
  z
    .xor([
      z.strictObject({
        kind: z.literal('file'),
        step,
        fileName: z.string(),
        before: signedFileSchema.optional(),
        after: signedFileSchema.optional(),
      }),
      z.strictObject({
        kind: z.literal('answer'),
        step,
        question: z.string(),
        before: anything,
        after: anything,
      }),
      z.strictObject({
        kind: z.literal('checklist'),
        step,
        entry: z.string(),
        before: z.boolean(),
        after: z.boolean(),
      }),
      z.strictObject({ kind: z.literal('comment'), step, ...optionalTexts }),
      z.strictObject({
        kind: z.literal('reaffirmation'),
        step,
        ...optionalTexts,
      }),
      z.strictObject({ kind: z.literal('waiver'), step, ...optionalTexts }),
      z.strictObject({
        kind: z.literal('signatures'),
        step,
        before: z.array(coveredSignatureSchema),
        after: z.array(coveredSignatureSchema),
      }),
      z.strictObject({
        kind: z.literal('state'),
        step,
        before: stepStatusSchema.optional(),
        after: stepStatusSchema.optional(),
      }),
      z.strictObject({
        kind: z.literal('measurement'),
        step,
        before: evaluationResultSchema.optional(),
        after: evaluationResultSchema.optional(),
      }),
      z.strictObject({
        kind: z.literal('request'),
        part: z.literal('rollback'),
        before: rollbackSchema,
        after: rollbackSchema,
      }),
      z.strictObject({
        kind: z.literal('request'),
        part: z.literal('evaluation'),
        before: evaluationReferenceSchema,
        after: evaluationReferenceSchema,
      }),
      z.strictObject({
        kind: z.literal('request'),
        part: z.literal('intendedUse'),
        before: z.string(),
        after: z.string(),
      }),
      z.strictObject({
        kind: z.literal('model-card'),
        before: digest,
        after: digest,
        text: cardDifferenceSchema.optional(),
      }),
      z.strictObject({
        kind: z.literal('other'),
        step: step.optional(),
        what: z.string(),
        before: anything,
        after: anything,
      }),
    ])
    .describe(
      'Where `before` is missing it was not there when it was signed; where `after` is missing it is not there now.',
    ),
);

const earlierSignatureSchema = exactly<EarlierSignature>()(
  z
    .strictObject({
      by: z.string(),
      onBehalfOf: z.string().optional(),
      at: moment,
      packetDigest: digest,
      counts: z.boolean().describe('Whether the signature still counts.'),
      mine: z
        .boolean()
        .describe('Whether the caller gave it, or a delegate for them.'),
    })
    .describe('Missing when nobody has signed yet.'),
);

const earlierLookSchema = exactly<EarlierLook>()(
  z
    .strictObject({
      act: z.enum(['approved', 'changes_requested']),
      by: z.string(),
      onBehalfOf: z.string().optional(),
      at: moment,
      seq: ordinal.describe('The number of its event in the audit trail.'),
      comment: z.string().optional(),
      packetDigest: digest
        .optional()
        .describe('What was judged; missing where it was not kept.'),
      mine: z
        .boolean()
        .describe('Whether the caller did it, or a delegate for them.'),
    })
    .describe('What the changes are counted from; missing in the first round.'),
);

const earlierCompletionSchema = exactly<EarlierCompletion>()(
  z
    .strictObject({
      by: z.string(),
      onBehalfOf: z.string().optional(),
      at: moment,
      packetDigest: digest.optional(),
    })
    .describe(
      'Of any step but a sign-off: how it was completed, or confirmed, the last time.',
    ),
);

export const packetChangesSchema = exactly<PacketChanges>()(
  z.strictObject({
    completed: earlierCompletionSchema.optional(),
    signed: earlierSignatureSchema.optional(),
    since: earlierLookSchema.optional(),
    current: digest,
    changes: z.array(packetChangeSchema),
  }),
);
