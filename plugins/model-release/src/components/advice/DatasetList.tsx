import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type {
  DatasetAdvice,
  LicenseAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { AdviceRow } from './AdviceRow';
import { AdviceRows } from './AdviceRows';
import { LicenseChip } from './LicenseChip';

function DatasetRow(props: {
  dataset: DatasetAdvice;
  license?: LicenseAdvice;
}) {
  const { dataset, license } = props;
  const { id, entityRef, title, concern } = dataset;
  return (
    <AdviceRow concerns={[concern, license?.concern]}>
      <span>{id}</span>
      {entityRef && (
        <EntityRefLink
          entityRef={entityRef}
          title={title ?? entityRef}
          hideIcon
        />
      )}
      {dataset.license && (
        <Typography variant="body2" component="span" color="textSecondary">
          {dataset.license}
        </Typography>
      )}
      {license && <LicenseChip license={license} />}
    </AdviceRow>
  );
}

/** The datasets that the model card names, linked to the catalog where they are in it. */
export function DatasetList(props: {
  datasets: readonly DatasetAdvice[];
  /** Those of the datasets among them are shown with them. */
  licenses: readonly LicenseAdvice[];
}) {
  const { t } = useTranslation();
  const { datasets, licenses } = props;
  if (datasets.length === 0) {
    return null;
  }
  const byId = new Map(licenses.map(license => [license.of, license]));
  return (
    <AdviceRows label={t('common.datasets')}>
      {datasets.map(dataset => (
        <DatasetRow
          key={dataset.id}
          dataset={dataset}
          license={byId.get(dataset.id)}
        />
      ))}
    </AdviceRows>
  );
}
