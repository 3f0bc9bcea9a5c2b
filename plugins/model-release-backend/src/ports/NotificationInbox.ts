/** A notification that counts as read. */
export interface ReadNotice {
  /** The scope under which it was sent. */
  scope: string;
  /** Refs of the Users who have read it; everybody who has it when left out. */
  users?: string[];
}

/** The notifications of ours that people have. */
export interface NotificationInbox {
  /**
   * Marks notifications as read, and leaves those alone that are. Where the portal has no way to do that, they
   * stay until people read them.
   */
  markRead(notices: ReadNotice[]): Promise<void>;
}
