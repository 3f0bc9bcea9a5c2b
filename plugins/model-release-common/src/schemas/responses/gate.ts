import { z } from 'zod';
import { GateAnswer } from '../../model/gate';
import { exactly } from './exactly';

export const gateAnswerSchema = exactly<GateAnswer>()(
  z.strictObject({
    decision: z.enum(['allow', 'warn', 'deny']),
    reasons: z.array(z.strictObject({ code: z.string(), message: z.string() })),
    release: z
      .string()
      .optional()
      .describe('Id of the release that the answer rests on.'),
  }),
);
