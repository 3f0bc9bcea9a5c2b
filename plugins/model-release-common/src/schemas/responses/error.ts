import { z } from 'zod';
import { ERROR_STATUS, ErrorCode } from '../../errors';

const codes = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]];

/** What is refused, in the shape of every Backstage back end. Refusals of the portal itself have no code. */
export const errorSchema = z.strictObject({
  error: z.looseObject({
    name: z.string(),
    message: z.string().describe('Names what does not fit and what would.'),
    code: z
      .enum(codes)
      .optional()
      .describe('Stable; clients may branch on it.'),
    details: z.looseObject({}).optional(),
  }),
  request: z.looseObject({}).optional(),
  response: z.looseObject({}).optional(),
});
