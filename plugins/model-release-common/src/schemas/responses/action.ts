import { z } from 'zod';
import { RELEASE_ACTIONS, STEP_ACTIONS } from '../../model/actions';
import { ActionVerdict } from '../../model/views';
import { exactly } from './exactly';

const verdictShape = {
  allowed: z.boolean(),
  code: z.string().optional(),
  reason: z.string().optional().describe('Why not, in words.'),
  details: z
    .looseObject({})
    .optional()
    .describe('The facts of the refusal, by its code.'),
  onBehalfOf: z
    .string()
    .optional()
    .describe('The delegator for whom the caller would do it.'),
};

export const stepActionSchema = exactly<
  ActionVerdict<(typeof STEP_ACTIONS)[number]>
>()(z.strictObject({ name: z.enum(STEP_ACTIONS), ...verdictShape }));

export const releaseActionSchema = exactly<
  ActionVerdict<(typeof RELEASE_ACTIONS)[number]>
>()(z.strictObject({ name: z.enum(RELEASE_ACTIONS), ...verdictShape }));
