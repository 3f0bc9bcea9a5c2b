import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { RunbookPin } from '@model-release/backstage-plugin-model-release-common';
import { Duration } from 'luxon';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { say } from '../common/message';
import { LoadError } from '../components/common/LoadError';
import { Placeholder } from '../components/common/Placeholder';
import { AskedCard } from '../components/request/AskedCard';
import { fieldId } from '../components/request/FormField';
import { ReadinessCard } from '../components/request/ReadinessCard';
import { RequestFields } from '../components/request/RequestFields';
import { SubmitBar } from '../components/request/SubmitBar';
import {
  useRequestForm,
  type RequestWork,
} from '../components/request/useRequestForm';
import { ModelPicker } from '../components/start/ModelPicker';
import { TemplateLink } from '../components/start/TemplateLink';
import { useNow } from '../hooks/useNow';
import { useTranslation } from '../hooks/useTranslation';
import { useViewer } from '../hooks/useViewer';
import { releaseRouteRef } from '../routes';

const useStyles = makeStyles(theme => ({
  page: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(260px, 340px)',
    gap: theme.spacing(2.5),
    alignItems: 'start',
    [theme.breakpoints.down('sm')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  form: { padding: theme.spacing(2.5), borderRadius: 8 },
  title: { fontSize: theme.typography.pxToRem(20), margin: 0 },
  about: {
    color: theme.palette.text.secondary,
    margin: theme.spacing(0.5, 0),
  },
}));

function About(props: {
  runbook: RunbookPin;
  steps: number;
  duration: string | undefined;
}) {
  const { text } = useTranslation();
  const { runbook, steps: count, duration } = props;
  const { title, version } = runbook;
  const minutes = duration ? Duration.fromISO(duration).as('minutes') : NaN;
  return (
    <>
      {text(
        Number.isFinite(minutes)
          ? say('request.byRunbookTakes', { title, version, count, minutes })
          : say('request.byRunbook', { title, version, count }),
      )}
    </>
  );
}

/** Leads to the first field that does not fit. */
function focusFirst(faults: RequestWork['faults']): void {
  const [first] = faults.keys();
  document.getElementById(fieldId(first))?.focus();
}

function RequestPart(props: { entityRef: string; person: string }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { entityRef, person } = props;
  const work = useRequestForm(entityRef, person);
  const navigate = useNavigate();
  const toRelease = useRouteRef(releaseRouteRef);
  const now = useNow();
  const { value, error, reload } = work.readiness;
  const submit = async () => {
    work.tellAll();
    if (!work.request || work.faults.size > 0) {
      focusFirst(work.faults);
      return;
    }
    const release = await work.send(work.request);
    if (release) {
      work.clear();
      navigate(toRelease({ id: release.id }));
    }
  };
  if (!value) {
    return error ? (
      <LoadError
        title={t('request.notLoaded')}
        error={error}
        onRetry={reload}
      />
    ) : (
      <Placeholder height={480} />
    );
  }
  const { preview } = work;
  const steps = preview?.steps ?? value.steps;
  return (
    <div className={classes.page}>
      <Paper variant="outlined" className={classes.form}>
        <Typography component="h2" className={classes.title}>
          {t('request.ofModel')}
        </Typography>
        <p className={classes.about}>
          <EntityRefLink entityRef={entityRef} />
          {' · '}
          <About
            runbook={value.runbook}
            steps={steps.length}
            duration={value.estimatedDuration}
          />
        </p>
        <RequestFields
          work={work}
          hasModels={!entityRef.startsWith('resource:')}
        />
        <SubmitBar work={work} onSubmit={() => void submit()} />
        <TemplateLink entityRef={entityRef} />
      </Paper>
      <div>
        <ReadinessCard items={preview?.readiness ?? value.prerequisites} />
        <AskedCard steps={steps} now={now} />
      </div>
    </div>
  );
}

/** The request for a release of one model: `?entityRef=resource:default/my-model`; without one, it is chosen. */
export function RequestReleasePage() {
  const [parameters] = useSearchParams();
  const viewer = useViewer();
  const entityRef = parameters.get('entityRef')?.toLowerCase();
  if (!entityRef) {
    return <ModelPicker />;
  }
  return viewer.value ? (
    <RequestPart
      key={entityRef}
      entityRef={entityRef}
      person={viewer.value.ref}
    />
  ) : (
    <Placeholder height={480} />
  );
}
