import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import type { Runbook } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { rootRouteRef } from '../../routes';
import { RunbookFacts } from './RunbookFacts';
import { useRunbookStyles } from './useRunbookStyles';

/** The newest version of each runbook. */
export function RunbookLibrary({ runbooks }: { runbooks: readonly Runbook[] }) {
  const classes = useRunbookStyles();
  const { t } = useTranslation();
  const root = useRouteRef(rootRouteRef)();
  const newest = runbooks.filter(
    (one, at) =>
      runbooks.findIndex(
        ({ metadata }) => metadata.name === one.metadata.name,
      ) === at,
  );
  return (
    <>
      <Typography component="h2" className={classes.title}>
        {t('runbooks.title')}
      </Typography>
      {newest.length === 0 && <p>{t('runbooks.none')}</p>}
      {newest.map(runbook => (
        <Paper
          key={runbook.digest}
          variant="outlined"
          className={classes.paper}
        >
          <Link to={`${root}/runbooks/${runbook.metadata.name}`}>
            {runbook.metadata.title}
          </Link>
          <RunbookFacts runbook={runbook} />
          <p>{runbook.metadata.description}</p>
        </Paper>
      ))}
    </>
  );
}
