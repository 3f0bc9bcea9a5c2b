import Typography from '@material-ui/core/Typography';
import type { ReleaseAdvice } from '@model-release/backstage-plugin-model-release-common';
import { AdviceNote } from './AdviceNote';
import { DatasetList } from './DatasetList';
import { LicenceList } from './LicenceList';

/** Everything that was found of the data and the licenses of a model, each thing once. */
export function TrainingDataAdvice(props: {
  advice: Pick<ReleaseAdvice, 'licences' | 'datasets'>;
}) {
  const { licences, datasets } = props.advice;
  const ids = new Set(datasets.map(({ id }) => id));
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        What the portal found
      </Typography>
      <LicenceList licences={licences.filter(({ of }) => !ids.has(of))} />
      <DatasetList datasets={datasets} licences={licences} />
      <AdviceNote />
    </>
  );
}
