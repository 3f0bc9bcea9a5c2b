import { z } from 'zod';
import { Delegation } from '../../model/delegation';
import { exactly } from './exactly';
import { calendarDay, moment } from './fields';

export const delegationSchema = exactly<Delegation>()(
  z.strictObject({
    id: z.string(),
    delegator: z.string().describe('Who is out of office.'),
    delegate: z.string().describe('Who covers their steps.'),
    from: calendarDay,
    until: calendarDay.describe('The last day, included.'),
    startsAt: moment,
    endsAt: moment.describe('It is in force until just before.'),
    reason: z.string().optional(),
    createdAt: moment,
    endedAt: moment.optional().describe('When it was ended early.'),
  }),
);
