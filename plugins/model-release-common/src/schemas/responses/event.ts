import { z } from 'zod';
import { EVENT_TYPES, EventTrail, ReleaseEvent } from '../../model/event';
import { exactly } from './exactly';
import { anyObject, digest, moment, ordinal } from './fields';

export const eventSchema = exactly<ReleaseEvent>()(
  z.strictObject({
    seq: ordinal,
    type: z.enum(EVENT_TYPES),
    at: moment,
    actor: z.string(),
    delegatedBy: z
      .string()
      .optional()
      .describe("The service that presented the actor's credentials."),
    onBehalfOf: z
      .string()
      .optional()
      .describe('The delegator for whom the actor acted.'),
    stepKey: z.string().optional(),
    data: anyObject,
    prevHash: digest,
    hash: digest,
  }),
);

export const eventTrailSchema = exactly<EventTrail>()(
  z.strictObject({
    items: z.array(eventSchema),
    valid: z.boolean().describe('Whether the hash chain is intact.'),
    head: digest,
  }),
);
