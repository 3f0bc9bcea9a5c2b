import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import type { Runbook } from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseApiRef } from '../../api/apiRefs';
import { useLive } from '../../hooks/useLive';
import { useTranslation } from '../../hooks/useTranslation';
import { rootRouteRef } from '../../routes';
import { Digest } from '../common/Digest';
import { HelpLink } from '../common/HelpLink';
import { PhraseText } from '../common/PhraseText';
import { runbookChanges } from './runbookChanges';
import { RunbookFacts } from './RunbookFacts';
import { RunbookStep } from './RunbookStep';
import { useRunbookStyles } from './useRunbookStyles';

/** What one version changed against the one before it. */
function Version(props: { runbook: Runbook; before?: Runbook }) {
  const { t, text } = useTranslation();
  const { runbook, before } = props;
  const { version } = runbook.spec;
  const changes = before ? runbookChanges(before, runbook) : [];
  const nothing = before ? t('runbooks.noChanges') : t('runbooks.first');
  return (
    <li>
      <Link to={`?version=${encodeURIComponent(version)}`}>{version}</Link>{' '}
      <Digest value={runbook.digest} />
      <ul>
        {changes.length === 0 && <li>{nothing}</li>}
        {changes.map(change => (
          <li key={text(change)}>
            <PhraseText phrase={change} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function Steps({ runbook }: { runbook: Runbook }) {
  const classes = useRunbookStyles();
  const api = useApi(modelReleaseApiRef);
  const { name } = runbook.metadata;
  const { version, steps } = runbook.spec;
  const owners = useLive(`${name} ${version}`, () =>
    api.getRunbookOwners(name, version),
  );
  return (
    <ol className={classes.list}>
      {steps.map((step, index) => (
        <RunbookStep
          key={step.key}
          step={step}
          number={index + 1}
          owners={owners.value?.items.find(({ key }) => key === step.key)}
        />
      ))}
    </ol>
  );
}

/** One runbook: when to use it, its steps, and what its versions changed. */
export function OneRunbook(props: {
  versions: readonly Runbook[];
  shown: Runbook;
}) {
  const classes = useRunbookStyles();
  const { t } = useTranslation();
  const root = useRouteRef(rootRouteRef)();
  const { versions, shown } = props;
  const { metadata, spec } = shown;
  return (
    <>
      <p>
        <Link to={`${root}/runbooks`}>{t('runbooks.all')}</Link>
      </p>
      <Paper component="section" variant="outlined" className={classes.paper}>
        <Typography component="h2" className={classes.title}>
          {metadata.title}{' '}
          <HelpLink
            topic="runbooks"
            label={t('common.helpOn', { subject: t('runbooks.title') })}
          />
        </Typography>
        <RunbookFacts runbook={shown} />
        <p>{metadata.description}</p>
        <h3 className={classes.part}>{t('runbooks.appliesTo')}</h3>
        <ul>
          {spec.appliesTo.map(use => (
            <li key={use}>{use}</li>
          ))}
        </ul>
        <h3 className={classes.part}>{t('runbooks.prerequisites')}</h3>
        <ul>
          {spec.prerequisites.map(({ key, title }) => (
            <li key={key}>{title}</li>
          ))}
        </ul>
      </Paper>
      <Paper component="section" variant="outlined" className={classes.paper}>
        <h2 className={classes.part}>{t('runbooks.steps')}</h2>
        <Steps runbook={shown} />
      </Paper>
      <Paper component="section" variant="outlined" className={classes.paper}>
        <h2 className={classes.part}>{t('runbooks.versions')}</h2>
        <ul>
          {versions.map((runbook, at) => (
            <Version
              key={runbook.digest}
              runbook={runbook}
              before={versions[at + 1]}
            />
          ))}
        </ul>
      </Paper>
    </>
  );
}
