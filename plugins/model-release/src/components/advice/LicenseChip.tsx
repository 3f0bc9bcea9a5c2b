import type { LicenseAdvice } from '@model-release/backstage-plugin-model-release-common';
import { StateChip } from '../status/StateChip';
import { licenseWords } from './adviceWords';

/** What a license asks, in words. */
export function LicenseChip({ license }: { license: LicenseAdvice }) {
  const { text, tone } = licenseWords(license);
  return <StateChip tone={tone}>{text}</StateChip>;
}
