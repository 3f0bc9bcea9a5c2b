import { Link } from '@backstage/core-components';
import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Runbook } from '@model-release/backstage-plugin-model-release-common';
import { useParams, useSearchParams } from 'react-router-dom';
import { modelReleaseApiRef } from '../api/modelReleaseApiRef';
import { day } from '../common/timeWords';
import { Digest } from '../components/common/Digest';
import { HelpLink } from '../components/common/HelpLink';
import { LoadError } from '../components/common/LoadError';
import { PhraseText } from '../components/common/PhraseText';
import { Placeholder } from '../components/common/Placeholder';
import { runbookChanges } from '../components/runbooks/runbookChanges';
import { RunbookStep } from '../components/runbooks/RunbookStep';
import { useLive } from '../hooks/useLive';
import { useTranslation } from '../hooks/useTranslation';
import { rootRouteRef } from '../routes';

const useStyles = makeStyles(theme => ({
  paper: {
    padding: theme.spacing(2, 2.5),
    marginBottom: theme.spacing(2.5),
    borderRadius: 8,
    overflowWrap: 'anywhere',
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  title: { fontSize: theme.typography.pxToRem(20), fontWeight: 500 },
  part: { fontSize: theme.typography.pxToRem(16), fontWeight: 600 },
}));

function Facts({ runbook: { spec } }: { runbook: Runbook }) {
  const { t, text } = useTranslation();
  return (
    <Typography variant="body2" color="textSecondary">
      {t('runbooks.facts', {
        version: spec.version,
        risk: spec.risk,
        day: text(day(spec.lastReviewed)),
      })}
    </Typography>
  );
}

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
  const classes = useStyles();
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
function OneRunbook(props: { versions: readonly Runbook[]; shown: Runbook }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { versions, shown } = props;
  const { metadata, spec } = shown;
  return (
    <>
      <Paper component="section" variant="outlined" className={classes.paper}>
        <Typography component="h2" className={classes.title}>
          {metadata.title}{' '}
          <HelpLink
            topic="runbooks"
            label={t('common.helpOn', { subject: t('runbooks.title') })}
          />
        </Typography>
        <Facts runbook={shown} />
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

/** The newest version of each runbook. */
function Library({ runbooks }: { runbooks: readonly Runbook[] }) {
  const classes = useStyles();
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
          <Facts runbook={runbook} />
          <p>{runbook.metadata.description}</p>
        </Paper>
      ))}
    </>
  );
}

/** The library of runbooks, or one of them with its versions. */
export function RunbooksPage() {
  const { t } = useTranslation();
  const api = useApi(modelReleaseApiRef);
  const { name } = useParams();
  const [parameters] = useSearchParams();
  const { value, error, reload } = useLive('runbooks', () =>
    api.listRunbooks(),
  );
  if (!value) {
    return error ? (
      <LoadError
        title={t('runbooks.notLoaded')}
        error={error}
        onRetry={reload}
      />
    ) : (
      <Placeholder height={320} />
    );
  }
  if (name === undefined) {
    return <Library runbooks={value.items} />;
  }
  const versions = value.items.filter(({ metadata }) => metadata.name === name);
  const version = parameters.get('version');
  const shown = versions.find(({ spec }) => spec.version === version);
  const [newest] = versions;
  return newest ? (
    <OneRunbook versions={versions} shown={shown ?? newest} />
  ) : (
    <p>{t('runbooks.unknown')}</p>
  );
}
