import type { LicenseAdvice } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { StateChip } from '../status/StateChip';
import { licenseWords } from './adviceWords';

/** What a license asks, in words. */
export function LicenseChip({ license }: { license: LicenseAdvice }) {
  const { t } = useTranslation();
  const { key, tone } = licenseWords(license);
  return <StateChip tone={tone}>{t(key)}</StateChip>;
}
