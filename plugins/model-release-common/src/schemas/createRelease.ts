import { z } from 'zod';
import { comment, entityRef, sha256, text, token } from './fields';
import { typedToolId } from './toolId';

export const checkpointSchema = z.strictObject({
  id: typedToolId,
  digest: sha256.optional(),
  tuning: z.enum(['full', 'lora']),
  baseModel: text(300),
});

export const rollbackSchema = z.strictObject({
  type: z.enum(['checkpoint', 'feature-flag']),
  target: text(300),
});

export const evaluationSchema = z.strictObject({
  reference: text(2_000),
  passCriteria: text(10_000),
});

export const modelCardSchema = z.union(
  [
    z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2_000) }),
    z.strictObject({ text: z.string().min(1).max(1_000_000) }),
  ],
  'has either a “url” (http or https) or a “text”, and nothing else',
);

/**
 * The body of `POST /v1/releases`. The parts that are prerequisites may be missing
 * here, so that the answer can list everything that is missing at once.
 *
 * @public
 */
export const createReleaseSchema = z.strictObject({
  entityRef,
  model: typedToolId.optional(),
  checkpoint: checkpointSchema,
  environment: token(63),
  runbook: z
    .strictObject({ name: token(128), version: token(63).optional() })
    .optional(),
  rollback: rollbackSchema.optional(),
  modelCard: modelCardSchema.optional(),
  evaluation: evaluationSchema.optional(),
  intendedUse: text(10_000).optional(),
  approver: entityRef.optional(),
  comment: comment.optional(),
});

/** The request for a release. @public */
export type CreateReleaseRequest = z.infer<typeof createReleaseSchema>;
