import Typography from '@material-ui/core/Typography';
import type { LicenceAdvice } from '@model-release/backstage-plugin-model-release-common';
import { AdviceRow } from './AdviceRow';
import { AdviceRows } from './AdviceRows';
import { LicenceChip } from './LicenceChip';

/** The id as it was written, with what it stands for where that says more. */
function called({ id, name, spdx }: LicenceAdvice): string {
  if (id === '') {
    return 'no license found';
  }
  const more = name ?? spdx;
  return more === undefined || more.toLowerCase() === id.toLowerCase()
    ? id
    : `${id}, ${more}`;
}

/** Licenses, what carries each, and why somebody should look at it. */
export function LicenceList(props: { licences: readonly LicenceAdvice[] }) {
  const { licences } = props;
  if (licences.length === 0) {
    return null;
  }
  return (
    <AdviceRows label="Licenses">
      {licences.map((licence, index) => (
        // One thing can be under several licenses, and they do not move.
        <AdviceRow key={index} concern={licence.concern}>
          <span>{called(licence)}</span>
          <Typography variant="body2" component="span" color="textSecondary">
            {licence.of}
          </Typography>
          <LicenceChip licence={licence} />
        </AdviceRow>
      ))}
    </AdviceRows>
  );
}
