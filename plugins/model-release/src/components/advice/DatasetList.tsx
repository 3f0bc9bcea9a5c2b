import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type {
  DatasetAdvice,
  LicenceAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import { AdviceRow } from './AdviceRow';
import { AdviceRows } from './AdviceRows';
import { LicenceChip } from './LicenceChip';

function joined(...sentences: Array<string | undefined>): string | undefined {
  return sentences.filter(Boolean).join(' ') || undefined;
}

/** The data sets that the model card names, linked to the catalog where they are in it. */
export function DatasetList(props: {
  datasets: readonly DatasetAdvice[];
  /** Those of the data sets among them are shown with them. */
  licences?: readonly LicenceAdvice[];
}) {
  const { datasets, licences = [] } = props;
  if (datasets.length === 0) {
    return null;
  }
  const byId = new Map(licences.map(licence => [licence.of, licence]));
  return (
    <AdviceRows label="Data sets">
      {datasets.map(({ id, entityRef, title, license, concern }) => {
        const licence = byId.get(id);
        return (
          <AdviceRow key={id} concern={joined(concern, licence?.concern)}>
            <span>{id}</span>
            {entityRef && (
              <EntityRefLink
                entityRef={entityRef}
                title={title ?? entityRef}
                hideIcon
              />
            )}
            {license && (
              <Typography
                variant="body2"
                component="span"
                color="textSecondary"
              >
                {license}
              </Typography>
            )}
            {licence && <LicenceChip licence={licence} />}
          </AdviceRow>
        );
      })}
    </AdviceRows>
  );
}
