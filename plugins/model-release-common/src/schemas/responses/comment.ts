import { z } from 'zod';
import {
  MentionablePerson,
  ModelWatch,
  ReleaseComment,
  ReleaseWatch,
} from '../../model/comment';
import { exactly } from './exactly';
import { moment } from './fields';

export const commentSchema = exactly<ReleaseComment>()(
  z.strictObject({
    id: z.string(),
    stepKey: z.string().optional().describe('None: it is about the release.'),
    inReplyTo: z
      .string()
      .optional()
      .describe('The comment that began the thread.'),
    at: moment,
    by: z.string(),
    delegatedBy: z
      .string()
      .optional()
      .describe("The service that presented the author's credentials."),
    text: z.string(),
    mentions: z
      .array(z.string())
      .describe('Refs of the Users whom it mentions and who were told.'),
    editedAt: moment
      .optional()
      .describe('The audit trail keeps what it said before.'),
  }),
);

export const mentionablePersonSchema = exactly<MentionablePerson>()(
  z.strictObject({
    ref: z.string(),
    displayName: z.string().optional(),
  }),
);

export const releaseWatchSchema = exactly<ReleaseWatch>()(
  z.strictObject({
    watching: z.boolean(),
    because: z
      .enum(['chosen', 'involved', 'model'])
      .optional()
      .describe('None when the caller does not watch, or stopped.'),
    watchesModel: z.boolean(),
  }),
);

export const modelWatchSchema = exactly<ModelWatch>()(
  z.strictObject({ watching: z.boolean() }),
);
