import Typography from '@material-ui/core/Typography';
import type { LicenseAdvice } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { useTranslation } from '../../hooks/useTranslation';
import { PhraseText } from '../common/PhraseText';
import { AdviceRow } from './AdviceRow';
import { AdviceRows } from './AdviceRows';
import { LicenseChip } from './LicenseChip';

/** The id as it was written, with what it stands for where that says more. */
function licenseName({ id, name, spdx }: LicenseAdvice): Part {
  if (id === '') {
    return say('advice.noLicense');
  }
  const more = name ?? spdx;
  return more === undefined || more.toLowerCase() === id.toLowerCase()
    ? { text: id }
    : say('advice.licenseNamed', { id, name: more });
}

/** Licenses, what carries each, and why somebody should look at it. */
export function LicenseList(props: { licenses: readonly LicenseAdvice[] }) {
  const { t } = useTranslation();
  const { licenses } = props;
  if (licenses.length === 0) {
    return null;
  }
  return (
    <AdviceRows label={t('common.licenses')}>
      {licenses.map((license, index) => (
        // One thing can be under several licenses, and they do not move.
        <AdviceRow key={index} concerns={[license.concern]}>
          <span>
            <PhraseText phrase={licenseName(license)} />
          </span>
          <Typography variant="body2" component="span" color="textSecondary">
            {license.of}
          </Typography>
          <LicenseChip license={license} />
        </AdviceRow>
      ))}
    </AdviceRows>
  );
}
