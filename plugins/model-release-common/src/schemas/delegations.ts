import { z } from 'zod';
import { comment, day, entityRef } from './fields';

/** The body of `POST /v1/delegations`. Days are calendar days, first and last included. @public */
export const createDelegationSchema = z.strictObject({
  to: entityRef,
  from: day,
  until: day,
  reason: comment,
});

/** Whom somebody names to look after their steps, and when. @public */
export type CreateDelegationRequest = z.infer<typeof createDelegationSchema>;
