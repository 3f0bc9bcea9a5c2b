import {
  LastVisit,
  VisitAct,
} from '@model-release/backstage-plugin-model-release-common';

/** Up to where somebody has seen a release, in this visit and in the one before. */
export interface Visit extends LastVisit {
  since?: LastVisit;
}

/** Whoever comes back sooner, and finds nothing new, has never left. */
const SAME_VISIT_MS = 30 * 60_000;

function isOver(before: LastVisit, now: string): boolean {
  return Date.parse(now) - Date.parse(before.at) > SAME_VISIT_MS;
}

function sinceOf(
  before: Visit,
  seen: LastVisit,
  act: VisitAct,
): LastVisit | undefined {
  const { since, ...last } = before;
  if (act === 'dismiss') {
    return seen;
  }
  const isNewVisit =
    act === 'open' && (before.seq < seen.seq || isOver(before, seen.at));
  return isNewVisit ? last : since;
}

/**
 * What is known of somebody's visits after one more. A new visit begins when they come to something
 * that they have not seen, or after half an hour; a reload in between says what it said before.
 */
export function nextVisit(
  before: Visit | undefined,
  act: VisitAct,
  seen: LastVisit,
): Visit {
  if (!before) {
    return seen;
  }
  const since = sinceOf(before, seen, act);
  return {
    // A page that lags behind, in another window, takes nothing back.
    seq: Math.max(before.seq, seen.seq),
    at: seen.at,
    ...(since && { since }),
  };
}
