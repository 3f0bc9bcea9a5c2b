import { z } from 'zod';
import { day, entityRef, text } from './fields';

/** The body of `POST /v1/delegations`. Days are calendar days, first and last included. @public */
export const createDelegationSchema = z.strictObject({
  to: entityRef,
  from: day,
  until: day,
  // A private matter: only who wants to gives one, and then it is shown with the delegation.
  reason: text(500).optional(),
});

/** The delegate that somebody names for their own steps, and for when. @public */
export type CreateDelegationRequest = z.infer<typeof createDelegationSchema>;
