import {
  ReleaseStatus,
  Rollback,
  RollbackAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import { RelatedRelease } from '../../domain/RelatedRelease';

/** How feature flags are named here. */
export interface FlagRule {
  /** The regular expression, for sentences. */
  pattern: string;
  /** Whether a name is one; `undefined` when that took too long to find out. */
  matches(name: string): boolean | undefined;
}

const MAX_FLAG_LENGTH = 256;

/** How releases ended that say whether the checkpoint may serve; the others never opened the gate. */
const SAYS: Partial<
  Record<ReleaseStatus, Pick<RollbackAdvice, 'ok' | 'code'> & { words: string }>
> = {
  approved: { ok: true, code: 'released_before', words: 'is approved' },
  released: { ok: true, code: 'released_before', words: 'was released' },
  revoked: {
    ok: false,
    code: 'revoked',
    words: 'cannot serve: its approval was revoked',
  },
  expired: {
    ok: false,
    code: 'expired',
    words: 'cannot serve: its approval has expired',
  },
};

function judgeCheckpoint(
  target: string,
  earlier: readonly RelatedRelease[],
): RollbackAdvice {
  const ofTarget = earlier
    .filter(({ checkpointId }) => checkpointId === target)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const decisive = ofTarget.find(({ status }) => SAYS[status]);
  const says = decisive && SAYS[decisive.status];
  if (decisive && says) {
    const { ok, code, words } = says;
    return {
      ok,
      code,
      detail: `Checkpoint ${target} ${words} (asked for on ${decisive.createdAt.slice(
        0,
        10,
      )}).`,
      releaseId: decisive.id,
    };
  }
  const [latest] = ofTarget;
  return {
    ok: undefined,
    code: 'never_released',
    detail: latest
      ? `Checkpoint ${target} was never released here: its latest release is ${latest.status.replace(
          '_',
          ' ',
        )}.`
      : `Checkpoint ${target} was never released here: nothing shows that it can serve.`,
    ...(latest && { releaseId: latest.id }),
  };
}

function judgeFlag(target: string, rule: FlagRule | undefined): RollbackAdvice {
  if (rule === undefined) {
    return {
      ok: undefined,
      code: 'unchecked',
      detail: `Nothing here can tell whether the feature flag ${target} exists.`,
    };
  }
  const matches =
    target.length <= MAX_FLAG_LENGTH ? rule.matches(target) : false;
  if (matches === undefined) {
    return {
      ok: undefined,
      code: 'unchecked',
      detail: `Comparing ${target} with the pattern ${rule.pattern} took too long.`,
    };
  }
  return matches
    ? {
        ok: true,
        code: 'flag_matches',
        detail: `${target} is named like the feature flags here.`,
      }
    : {
        ok: false,
        code: 'flag_unusual',
        detail: `${target} is not named like the feature flags here: their names fit ${rule.pattern}.`,
      };
}

/**
 * Whether the way back leads somewhere: a checkpoint to which the gate is open, or a feature flag
 * with a usual name. Of several releases of a checkpoint the latest one that was signed off counts.
 *
 * @param earlier - in any order; the release that is judged is not among them
 */
export function judgeRollback(
  { type, target }: Rollback,
  earlier: readonly RelatedRelease[],
  flagRule?: FlagRule,
): RollbackAdvice {
  return type === 'checkpoint'
    ? judgeCheckpoint(target, earlier)
    : judgeFlag(target, flagRule);
}
