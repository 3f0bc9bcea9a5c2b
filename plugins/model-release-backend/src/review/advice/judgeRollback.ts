import {
  ReleaseStatus,
  Rollback,
  RollbackAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import { RelatedRelease } from '../../domain/RelatedRelease';

/** The naming pattern for feature flags. */
export interface FlagRule {
  /** The regular expression, for sentences. */
  pattern: string;
  /** Whether a name matches; `undefined` when matching timed out. */
  matches(name: string): boolean | undefined;
}

const MAX_FLAG_LENGTH = 256;

/**
 * The statuses that say whether the checkpoint may be deployed; the others never opened the gate.
 */
const SAYS: Partial<
  Record<ReleaseStatus, Pick<RollbackAdvice, 'ok' | 'code'> & { words: string }>
> = {
  approved: { ok: true, code: 'released_before', words: 'is approved' },
  released: { ok: true, code: 'released_before', words: 'was released' },
  revoked: {
    ok: false,
    code: 'revoked',
    words: 'cannot be deployed: its approval was revoked',
  },
  expired: {
    ok: false,
    code: 'expired',
    words: 'cannot be deployed: its approval has expired',
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
      detail: `Checkpoint ${target} ${words} (requested on ${decisive.createdAt.slice(
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
      ? `Checkpoint ${target} was never released here. Its latest release is ${latest.status.replace(
          '_',
          ' ',
        )}.`
      : `Checkpoint ${target} was never released here, so nothing shows that it can be deployed.`,
    ...(latest && { releaseId: latest.id }),
  };
}

function judgeFlag(target: string, rule: FlagRule | undefined): RollbackAdvice {
  if (rule === undefined) {
    return {
      ok: undefined,
      code: 'unchecked',
      detail: `The portal cannot check whether the feature flag ${target} exists.`,
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
        detail: `${target} matches the naming pattern for feature flags.`,
      }
    : {
        ok: false,
        code: 'flag_unusual',
        detail: `${target} does not match the naming pattern for feature flags, ${rule.pattern}.`,
      };
}

/**
 * Whether the rollback target can be used: a checkpoint to which the gate is open, or a feature flag
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
