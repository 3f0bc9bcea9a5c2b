import { z } from 'zod';
import { VisitAnswer } from '../../model/visit';
import { exactly } from './exactly';
import { count, moment } from './fields';

export const visitAnswerSchema = exactly<VisitAnswer>()(
  z.strictObject({
    since: z
      .strictObject({
        seq: count.describe('The last event that the caller had seen.'),
        at: moment,
      })
      .optional()
      .describe('Where the last visit ended; missing in the first one.'),
  }),
);
