import Typography from '@material-ui/core/Typography';
import type { ReleaseAdvice } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { AdviceNote } from './AdviceNote';
import { DatasetList } from './DatasetList';
import { LicenseList } from './LicenseList';

/** Everything that was found of the data and the licenses of a model, each thing once. */
export function TrainingDataAdvice(props: {
  advice: Pick<ReleaseAdvice, 'licenses' | 'datasets'>;
}) {
  const { t } = useTranslation();
  const { licenses, datasets } = props.advice;
  const ids = new Set(datasets.map(({ id }) => id));
  return (
    <>
      <Typography variant="subtitle2" component="h4">
        {t('advice.automatedChecks')}
      </Typography>
      <LicenseList licenses={licenses.filter(({ of }) => !ids.has(of))} />
      <DatasetList datasets={datasets} licenses={licenses} />
      <AdviceNote />
    </>
  );
}
