import type {
  LicenseAdvice,
  LicenseKind,
  RollbackAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import type { Tone } from '../../theme/tones';

interface Words {
  text: string;
  tone: Tone;
}

const KIND_WORDS: Record<LicenseKind, string> = {
  permissive: 'permissive',
  'weak-copyleft': 'weak copyleft',
  copyleft: 'copyleft',
  'use-restricted': 'limits on use',
  'no-derivatives': 'no changed versions',
  'non-commercial': 'non-commercial',
  proprietary: 'owner’s own terms',
  unknown: 'unknown',
};

/** What a license asks, in two or three words; amber when somebody should look at it. */
export function licenseWords({ kind, concern }: LicenseAdvice): Words {
  return { text: KIND_WORDS[kind], tone: concern ? 'soon' : 'plain' };
}

const ROLLBACK_WORDS: Record<RollbackAdvice['code'], Words> = {
  released_before: { text: 'released before', tone: 'ok' },
  never_released: { text: 'never released', tone: 'soon' },
  revoked: { text: 'revoked', tone: 'bad' },
  expired: { text: 'expired', tone: 'bad' },
  flag_matches: { text: 'usual name', tone: 'ok' },
  flag_unusual: { text: 'unusual name', tone: 'soon' },
  unchecked: { text: 'not checked', tone: 'plain' },
};

/** Where a way back leads, in two words. */
export function rollbackWords({ code }: RollbackAdvice): Words {
  return ROLLBACK_WORDS[code];
}
