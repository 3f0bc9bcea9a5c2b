import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type {
  DatasetAdvice,
  LicenseAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import { AdviceRow } from './AdviceRow';
import { AdviceRows } from './AdviceRows';
import { LicenseChip } from './LicenseChip';

function joined(...sentences: Array<string | undefined>): string | undefined {
  return sentences.filter(Boolean).join(' ') || undefined;
}

/** The data sets that the model card names, linked to the catalog where they are in it. */
export function DatasetList(props: {
  datasets: readonly DatasetAdvice[];
  /** Those of the data sets among them are shown with them. */
  licenses?: readonly LicenseAdvice[];
}) {
  const { datasets, licenses = [] } = props;
  if (datasets.length === 0) {
    return null;
  }
  const byId = new Map(licenses.map(license => [license.of, license]));
  return (
    <AdviceRows label="Data sets">
      {datasets.map(({ id, entityRef, title, license, concern }) => {
        const advice = byId.get(id);
        return (
          <AdviceRow key={id} concern={joined(concern, advice?.concern)}>
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
            {advice && <LicenseChip license={advice} />}
          </AdviceRow>
        );
      })}
    </AdviceRows>
  );
}
