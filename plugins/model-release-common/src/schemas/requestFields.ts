import { z } from 'zod';
import { checkpointSchema, evaluationSchema } from './createRelease';
import { comment, entityRef, text, token } from './fields';
import { typedToolId } from './toolId';

/** A field of a request: what a form calls it, and what judges it. */
interface RequestField {
  label: string;
  schema: z.ZodType;
}

/**
 * The fields of a request that people fill in, by their path in the body of `POST /v1/releases`. A form
 * judges them one by one, as they are left, in the words of the server.
 */
const FIELDS = {
  entityRef: { label: 'Model', schema: entityRef },
  model: { label: 'Model name', schema: typedToolId },
  'checkpoint.id': { label: 'Checkpoint ID', schema: typedToolId },
  'checkpoint.digest': {
    label: 'Weights digest',
    schema: checkpointSchema.shape.digest,
  },
  'checkpoint.tuning': {
    label: 'Fine-tuning',
    schema: checkpointSchema.shape.tuning,
  },
  'checkpoint.baseModel': {
    label: 'Base model',
    schema: checkpointSchema.shape.baseModel,
  },
  environment: { label: 'Environment', schema: token(63) },
  'rollback.target': { label: 'Rollback target', schema: text(300) },
  'evaluation.reference': {
    label: 'Evaluation report',
    schema: evaluationSchema.shape.reference,
  },
  'evaluation.passCriteria': {
    label: 'Pass criteria',
    schema: evaluationSchema.shape.passCriteria,
  },
  intendedUse: { label: 'Intended use', schema: text(10_000) },
  'modelCard.url': {
    label: 'URL of the model card',
    schema: z
      .url({
        protocol: /^https?$/,
        error: 'has to be an address that begins with https:// or http://',
      })
      .max(2_000, 'has at most 2,000 characters'),
  },
  'modelCard.text': {
    label: 'Text of the model card',
    schema: z
      .string()
      .min(1, 'is required')
      .max(1_000_000, 'has at most 1,000,000 characters'),
  },
  approver: { label: 'Approver', schema: entityRef },
  comment: { label: 'Notes for reviewers', schema: comment },
} as const satisfies Record<string, RequestField>;

/** The path of a field of a request. @public */
export type RequestFieldPath = keyof typeof FIELDS;

/** Labels of what has no field of its own, but parts. */
const PART_LABELS: Record<string, string> = {
  checkpoint: 'Checkpoint',
  evaluation: 'Evaluation',
  modelCard: 'Model card',
  rollback: 'Rollback target',
  runbook: 'Runbook',
};

/** What a form calls a part of a request, such as `checkpoint.id`. @public */
export function requestLabel(path: string): string {
  const field = FIELDS[path as RequestFieldPath];
  return field?.label ?? PART_LABELS[path.split('.')[0]] ?? path;
}

/** A problem with a field as a sentence that says which field. @public */
export function requestSentence(path: string, message: string): string {
  const isSentence = /^[“\p{Lu}]/u.test(message);
  const words = isSentence ? message : `${requestLabel(path)} ${message}`;
  return /[.?!]$/.test(words) ? words : `${words}.`;
}

/**
 * What a field of a request is taken as: the value as the server would store it, or why it would
 * refuse it.
 *
 * @public
 */
export function judgeRequestField(
  path: RequestFieldPath,
  written: string,
): { value: string } | { problem: string } {
  const { data, error } = FIELDS[path].schema.safeParse(written);
  return error
    ? { problem: requestSentence(path, error.issues[0].message) }
    : { value: data as string };
}
