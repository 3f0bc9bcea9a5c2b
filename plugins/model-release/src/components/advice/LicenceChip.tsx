import type { LicenceAdvice } from '@model-release/backstage-plugin-model-release-common';
import { StateChip } from '../parts/StateChip';
import { licenceWords } from './adviceWords';

/** What a license asks, in words. */
export function LicenceChip({ licence }: { licence: LicenceAdvice }) {
  const { text, tone } = licenceWords(licence);
  return <StateChip tone={tone}>{text}</StateChip>;
}
