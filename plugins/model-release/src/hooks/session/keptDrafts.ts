import type { JsonObject } from '@backstage/types';
import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { NO_DRAFT, type Draft, type Work } from '../work';

/** What is kept of a draft. The attestation is not: it is confirmed when it is signed. */
type KeptDraft = Pick<
  Draft,
  | 'comment'
  | 'checklist'
  | 'assignTo'
  | 'reaffirmation'
  | 'answers'
  | 'amendment'
>;

/** A draft, and since when the step that it is for was open. */
export interface KeptPlace {
  draft: KeptDraft;
  since?: string;
}

/** The drafts of one person on one release, by place. */
export type KeptDrafts = Readonly<Record<string, KeptPlace>>;

/** Storages of browsers hold five million characters in all. */
const MAX_CHARACTERS = 400_000;

function stepOf(
  release: Pick<ReleaseDetail, 'steps'>,
  place: string,
): StepDetail | undefined {
  return release.steps.find(({ key }) => key === place);
}

function isEmpty({
  comment,
  checklist,
  assignTo,
  reaffirmation,
  answers,
  amendment,
}: KeptDraft) {
  return (
    comment.trim() === '' &&
    !Object.values(checklist).some(Boolean) &&
    !assignTo &&
    !reaffirmation &&
    Object.keys(answers ?? {}).length === 0 &&
    !amendment
  );
}

/** What is kept of the work in a place; `undefined` when nothing was typed. */
export function toKept(
  place: string,
  { draft }: Work,
  release: Pick<ReleaseDetail, 'steps'>,
): KeptPlace | undefined {
  const { attestedPacket: _, ...kept } = draft;
  return isEmpty(kept)
    ? undefined
    : { draft: kept, since: stepOf(release, place)?.activatedAt };
}

function ownWords({ comment, reaffirmation, amendment }: KeptDraft) {
  return {
    comment,
    ...(reaffirmation && { reaffirmation }),
    ...(amendment && { amendment }),
  };
}

/** Whether somebody has completed the step since then: its result is newer than the draft. */
function isOvertaken(step: StepDetail, since = ''): boolean {
  const { activatedAt, previousRound } = step;
  const completedAt = previousRound?.completedAt ?? '';
  return activatedAt !== since && completedAt > since;
}

/**
 * The drafts of an earlier visit. They outlive that changes are requested, that the request is amended and
 * that earlier steps are redone; where the step was completed since, the earlier result is filled in
 * instead, and what somebody wrote in their own words is left. Changes of the request are among it: they
 * say themselves what they were made from.
 */
export function restore(
  kept: KeptDrafts,
  release: Pick<ReleaseDetail, 'steps'>,
): Record<string, Draft> {
  return Object.fromEntries(
    Object.entries(kept).flatMap(([place, { draft, since }]) => {
      const step = stepOf(release, place);
      const restored =
        step && isOvertaken(step, since)
          ? { ...NO_DRAFT, ...ownWords(draft) }
          : { ...NO_DRAFT, ...draft };
      return isEmpty(restored) ? [] : [[place, restored]];
    }),
  );
}

/** Everything that is kept after some places changed; the oldest go when there is too much. */
export function merge(
  kept: KeptDrafts,
  changed: Readonly<Record<string, KeptPlace | undefined>>,
): KeptDrafts {
  const untouched = Object.entries(kept).filter(
    ([place]) => !(place in changed),
  );
  const newest = Object.entries(changed).flatMap(([place, value]) =>
    value ? [[place, value] as const] : [],
  );
  let room = MAX_CHARACTERS;
  const fitting = [...newest, ...untouched.reverse()].filter(([, value]) => {
    room -= JSON.stringify(value).length;
    return room >= 0;
  });
  return Object.fromEntries(fitting.reverse());
}

/** How many releases somebody has drafts on before the oldest go. */
const MAX_RELEASES = 30;

/** The releases with drafts, the newest first, and those whose drafts are dropped. */
export function indexWith(
  index: readonly string[],
  releaseId: string,
  hasDrafts: boolean,
): { index: string[]; dropped: string[] } {
  const others = index.filter(id => id !== releaseId);
  const next = hasDrafts ? [releaseId, ...others] : others;
  return {
    index: next.slice(0, MAX_RELEASES),
    dropped: next.slice(MAX_RELEASES),
  };
}

/** Storages take JSON; these are. */
export function asJson(kept: KeptDrafts): JsonObject {
  return kept as unknown as JsonObject;
}
