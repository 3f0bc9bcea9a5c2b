import { Checkpoint, ReleaseStatus } from '../model/release';
import { ReleaseMention, Serving, ServingRelease } from '../model/serving';
import { isOpenRelease } from '../states/releaseStates';

/** What has to be known of a release to tell what serves. @public */
export interface ServingCandidate {
  id: string;
  environment: string;
  model?: string;
  status: ReleaseStatus;
  checkpoint: Pick<Checkpoint, 'id' | 'digest'>;
  createdAt: string;
  /** Also of a release that was revoked later. */
  releasedAt?: string;
  /** The checkpoint that its rollback plan names. */
  rollbackTarget?: string;
}

type Released = ServingCandidate & { releasedAt: string };

const isReleased = (candidate: ServingCandidate): candidate is Released =>
  candidate.releasedAt !== undefined;

/** Neither revoked nor expired. */
const holds = ({ status }: ServingCandidate) => status === 'released';

const newestFirst =
  (at: (candidate: ServingCandidate) => string) =>
  (a: ServingCandidate, b: ServingCandidate) =>
    at(b).localeCompare(at(a)) || b.id.localeCompare(a.id);

function mention(
  release: ServingCandidate | undefined,
): ReleaseMention | undefined {
  return release && { id: release.id, checkpoint: release.checkpoint.id };
}

function shown(release: ServingCandidate): ServingRelease {
  const { id, status, checkpoint, createdAt, releasedAt } = release;
  return {
    id,
    status,
    checkpoint: { id: checkpoint.id, digest: checkpoint.digest },
    createdAt,
    releasedAt,
  };
}

/**
 * A release takes back the one before it when its checkpoint had been released before that one.
 *
 * @param history - everything released before it, the newest first, revoked ones included
 */
function takenBack(
  release: Released,
  [before, ...earlier]: readonly Released[],
): Released | undefined {
  const isSame = ({ checkpoint }: Released) =>
    checkpoint.id === release.checkpoint.id;
  return before && !isSame(before) && earlier.some(isSame) ? before : undefined;
}

function servingIn(
  candidates: readonly ServingCandidate[],
  isReadable: (id: string) => boolean,
): Pick<Serving, 'current' | 'released' | 'pending'> {
  const readable = (release: ServingCandidate | undefined) =>
    release && isReadable(release.id) ? release : undefined;
  const history = candidates
    .filter(isReleased)
    .sort(newestFirst(({ releasedAt = '' }) => releasedAt));
  const holding = history.filter(holds);
  const current = readable(holding[0]);
  const released = holding.map((release, index): ServingRelease => {
    const before = history.slice(history.indexOf(release) + 1);
    return {
      ...shown(release),
      supersededBy: mention(readable(holding[index - 1])),
      rollbackOf: mention(readable(takenBack(release, before))),
      isRollbackTarget:
        index > 0 && current?.rollbackTarget === release.checkpoint.id
          ? true
          : undefined,
    };
  });
  return {
    current: current && released[0],
    released: released.filter(({ id }) => isReadable(id)),
    pending: candidates
      .filter(({ id, status }) => isOpenRelease(status) && isReadable(id))
      .sort(newestFirst(({ createdAt }) => createdAt))
      .map(shown),
  };
}

/**
 * Tells of one model entity what serves where, and what is on its way. By environment and model, the
 * newest release that was neither revoked nor expired is the current one; those before it are
 * superseded. That is for people to read: the gate answers for each release by itself.
 *
 * It is told from all releases and shown of those that may be read. Where the current one may not be
 * read, none is called current: a wrong one would be worse than none.
 *
 * @public
 */
export function servingOf(
  candidates: readonly ServingCandidate[],
  isReadable: (id: string) => boolean,
): Serving[] {
  const places = new Map<string, ServingCandidate[]>();
  for (const candidate of candidates) {
    const { environment, model = '' } = candidate;
    const place = JSON.stringify([environment, model]);
    places.set(place, [...(places.get(place) ?? []), candidate]);
  }
  return [...places]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([, [first, ...others]]) => ({
      environment: first.environment,
      model: first.model,
      ...servingIn([first, ...others], isReadable),
    }))
    .filter(({ released, pending }) => released.length + pending.length > 0);
}
