/**
 * What somebody does on the page of a release: comes to it, goes on looking at it, or has read what
 * changed since their last visit.
 *
 * @public
 */
export const VISIT_ACTS = ['open', 'stay', 'dismiss'] as const;

/** One of {@link VISIT_ACTS}. @public */
export type VisitAct = (typeof VISIT_ACTS)[number];

/** Up to where somebody had seen a release when they left it. @public */
export interface LastVisit {
  /** The number of the last event that they had seen. */
  seq: number;
  /** ISO 8601, UTC. */
  at: string;
}

/** What is said to somebody who comes to a release. @public */
export interface VisitAnswer {
  /** Missing in the first visit. */
  since?: LastVisit;
}
