import type {
  LicenseAdvice,
  LicenseKind,
  RollbackAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import type { Tone } from '../../theme/tones';

const KIND_KEYS = {
  permissive: 'advice.permissive',
  'weak-copyleft': 'advice.weakCopyleft',
  copyleft: 'advice.copyleft',
  'use-restricted': 'advice.useRestricted',
  'no-derivatives': 'advice.noDerivatives',
  'non-commercial': 'advice.nonCommercial',
  proprietary: 'advice.proprietary',
  unknown: 'advice.unknown',
} as const satisfies Record<LicenseKind, string>;

/** What a license asks, in two or three words; amber when somebody should look at it. */
export function licenseWords({ kind, concern }: LicenseAdvice) {
  const tone: Tone = concern ? 'soon' : 'plain';
  return { key: KIND_KEYS[kind], tone };
}

const ROLLBACK_WORDS = {
  released_before: { key: 'advice.releasedBefore', tone: 'ok' },
  never_released: { key: 'advice.neverReleased', tone: 'soon' },
  revoked: { key: 'advice.revoked', tone: 'bad' },
  expired: { key: 'advice.expired', tone: 'bad' },
  flag_matches: { key: 'advice.flagMatches', tone: 'ok' },
  flag_unusual: { key: 'advice.flagUnusual', tone: 'soon' },
  unchecked: { key: 'advice.unchecked', tone: 'plain' },
} as const satisfies Record<
  RollbackAdvice['code'],
  { key: string; tone: Tone }
>;

/** Whether a rollback target holds, in two words. */
export function rollbackWords({ code }: RollbackAdvice) {
  return ROLLBACK_WORDS[code];
}
