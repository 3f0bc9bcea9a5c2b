import { Visit } from '../domain/nextVisit';

/** Keeps up to where people have seen releases: one visit for each person and release. */
export interface VisitStore {
  /**
   * Replaces somebody's visit to a release in one transaction, and forgets their oldest ones.
   *
   * @param next - what is stored, from what was; pure
   * @returns what is stored now
   */
  replace(
    of: { releaseId: string; userRef: string },
    next: (before: Visit | undefined) => Visit,
  ): Promise<Visit>;
}
