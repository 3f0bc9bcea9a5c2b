import Typography from '@material-ui/core/Typography';
import type { LicenseAdvice } from '@model-release/backstage-plugin-model-release-common';
import { AdviceRow } from './AdviceRow';
import { AdviceRows } from './AdviceRows';
import { LicenseChip } from './LicenseChip';

/** The id as it was written, with what it stands for where that says more. */
function called({ id, name, spdx }: LicenseAdvice): string {
  if (id === '') {
    return 'no license found';
  }
  const more = name ?? spdx;
  return more === undefined || more.toLowerCase() === id.toLowerCase()
    ? id
    : `${id}, ${more}`;
}

/** Licenses, what carries each, and why somebody should look at it. */
export function LicenseList(props: { licenses: readonly LicenseAdvice[] }) {
  const { licenses } = props;
  if (licenses.length === 0) {
    return null;
  }
  return (
    <AdviceRows label="Licenses">
      {licenses.map((license, index) => (
        // One thing can be under several licenses, and they do not move.
        <AdviceRow key={index} concern={license.concern}>
          <span>{called(license)}</span>
          <Typography variant="body2" component="span" color="textSecondary">
            {license.of}
          </Typography>
          <LicenseChip license={license} />
        </AdviceRow>
      ))}
    </AdviceRows>
  );
}
