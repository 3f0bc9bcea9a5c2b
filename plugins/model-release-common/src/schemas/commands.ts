import { z } from 'zod';
import {
  evaluationSchema,
  modelCardSchema,
  rollbackSchema,
} from './createRelease';
import {
  comment,
  entityRef,
  expectedVersion,
  sha256,
  text,
  token,
} from './fields';

/** The card that an amendment brings: read again from where the catalog says, or as in a request. */
const amendedCardSchema = z.union(
  [z.strictObject({ source: z.literal('catalog') }), modelCardSchema],
  'has one of “source” (catalog), “url” (http or https) and “text”, and nothing else',
);

const versioned = { expectedVersion };
const optionalComment = { ...versioned, comment: comment.optional() };
const requiredComment = { ...versioned, comment };
const requiredReason = { ...versioned, reason: comment };

/**
 * The body of every command, by its name. `expectedVersion` is the step's own version for commands
 * on a step and the release's for commands on the release.
 *
 * @public
 */
export const commandSchemas = {
  complete: z.strictObject({
    ...optionalComment,
    checklist: z.record(token(128), z.literal(true)).optional(),
    answers: z.record(z.string().min(1).max(128), z.unknown()).optional(),
    missedThresholds: z
      .array(
        z.strictObject({
          fileName: z.string().min(1).max(255),
          metric: z.string().min(1).max(200),
          slice: z.string().max(200).optional(),
          dataset: z.string().max(200).optional(),
          reason: text(2_000),
        }),
      )
      .max(1_000)
      .optional()
      .describe(
        'A sentence on each threshold that the files of the step miss.',
      ),
  }),
  reaffirm: z.strictObject({ ...optionalComment, packetDigest: sha256 }),
  approve: z.strictObject({
    ...optionalComment,
    packetDigest: sha256,
    attestation: z.literal(true),
  }),
  'request-changes': z.strictObject({
    ...requiredComment,
    steps: z.array(token(128)).min(1).max(50).optional(),
  }),
  resubmit: z.strictObject(optionalComment),
  reject: z.strictObject(requiredComment),
  waive: z.strictObject(requiredReason),
  reopen: z.strictObject(requiredReason),
  reassign: z.strictObject({ ...requiredReason, to: entityRef }),
  redeliver: z.strictObject(versioned),
  revoke: z.strictObject(requiredReason),
  close: z.strictObject(requiredReason),
  'reassign-requester': z.strictObject({ ...requiredReason, to: entityRef }),
  'refresh-owners': z.strictObject(versioned),
  withdraw: z.strictObject(optionalComment),
  comment: z.strictObject({
    comment,
    // Said to people and not about a state: it collides with nothing.
    expectedVersion: expectedVersion.optional(),
    stepKey: token(128).optional(),
    inReplyTo: token(64).optional(),
  }),
  amend: z.strictObject({
    ...requiredComment,
    modelCard: amendedCardSchema.optional(),
    intendedUse: text(10_000).optional(),
    evaluation: evaluationSchema.optional(),
    rollback: rollbackSchema.optional(),
  }),
} as const;

/** The bodies of all commands, by name. @public */
export type CommandBodies = {
  [K in keyof typeof commandSchemas]: z.infer<(typeof commandSchemas)[K]>;
};
