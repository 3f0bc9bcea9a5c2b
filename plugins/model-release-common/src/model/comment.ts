/** One comment in the discussion of a release or of one of its steps. @public */
export interface ReleaseComment {
  id: string;
  /** The step that it is about; none when it is about the release. */
  stepKey?: string;
  /** The comment that began the thread, when this is a reply. */
  inReplyTo?: string;
  /** ISO 8601, UTC. */
  at: string;
  /** Ref of the User. */
  by: string;
  /** The service through which they commented, when there was one. */
  delegatedBy?: string;
  text: string;
  /** Refs of the Users whom it mentions and who were told. */
  mentions: string[];
  /** When its author changed it last; the audit trail keeps what it said before. */
  editedAt?: string;
}

/** For how long its author can edit a comment. @public */
export const COMMENT_EDIT_MINUTES = 15;

/** The most people that one comment can mention. @public */
export const MAX_MENTIONS = 10;

/** Somebody who can be mentioned. @public */
export interface MentionablePerson {
  /** Ref of the User. */
  ref: string;
  /** What the catalog calls them. */
  displayName?: string;
}

/** Whether the caller is told what happens on a release. @public */
export interface ReleaseWatch {
  watching: boolean;
  /**
   * Why: they chose so, they took part, or they watch its model. None when they do not watch or stopped.
   */
  because?: 'chosen' | 'involved' | 'model';
  /** Whether they watch all releases of its model. */
  watchesModel: boolean;
}

/** Whether the caller is told what happens on all releases of a model that they may read. @public */
export interface ModelWatch {
  watching: boolean;
}
