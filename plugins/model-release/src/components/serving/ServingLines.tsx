import { Link } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Serving,
  ServingRelease,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { Fragment } from 'react';
import { failureWords } from '../../common/failure';
import { sinceThen } from '../../common/timeWords';
import type { Live } from '../../hooks/useLive';
import { useTranslation } from '../../hooks/useTranslation';
import { Placeholder } from '../common/Placeholder';
import { When } from '../common/When';
import { servingLines, type ServingLine } from './servingWords';

const useStyles = makeStyles(theme => ({
  root: { margin: theme.spacing(0, 0, 2), minHeight: 24 },
  line: {
    margin: 0,
    lineHeight: 1.7,
    color: theme.palette.text.primary,
    overflowWrap: 'anywhere',
    '& dt': { display: 'inline', fontWeight: 500 },
    '& dd': { display: 'inline', margin: 0 },
  },
}));

interface Places {
  now: DateTime;
  linkTo: (id: string) => string;
}

function Current({ line, now, linkTo }: Places & { line: ServingLine }) {
  const { t } = useTranslation();
  const { current, isEmpty } = line;
  if (!current) {
    return <>{isEmpty && t('serving.nothingYet')}</>;
  }
  const { id, checkpoint, releasedAt = '' } = current;
  return (
    <>
      <Link to={linkTo(id)}>{checkpoint.id}</Link> {t('serving.since')}{' '}
      <When at={releasedAt} now={now} words={sinceThen(releasedAt, now)} />
    </>
  );
}

function Pending(props: {
  pending: readonly ServingRelease[];
  more: number;
  linkTo: (id: string) => string;
}) {
  const { t } = useTranslation();
  const { pending, more, linkTo } = props;
  return (
    <>
      {`${t('serving.onItsWay')} `}
      {pending.map(({ id, checkpoint }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <Link to={linkTo(id)}>{checkpoint.id}</Link>
        </Fragment>
      ))}
      {more > 0 && ` ${t('serving.andMore', { count: more })}`}
    </>
  );
}

function Line({ line, ...places }: Places & { line: ServingLine }) {
  const classes = useStyles();
  const { environment, pending, more, current, isEmpty } = line;
  const saysCurrent = current !== undefined || isEmpty;
  return (
    <dl className={classes.line}>
      <dt>{environment}:</dt>{' '}
      <dd>
        <Current line={line} {...places} />
        {saysCurrent && pending.length > 0 && ' · '}
        {pending.length > 0 && (
          <Pending pending={pending} more={more} linkTo={places.linkTo} />
        )}
      </dd>
    </dl>
  );
}

/** Which checkpoint of a model serves where, since when, and what is on its way. */
export function ServingLines(
  props: Places & { serving: Live<Serving[]>; model: string | undefined },
) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { serving, model, ...places } = props;
  const { value, error } = serving;
  if (error && !value) {
    return (
      <Typography variant="body2" className={classes.root}>
        {t('serving.notLoaded', { problem: text(failureWords(error)) })}
      </Typography>
    );
  }
  return (
    <section aria-label={t('serving.whatServes')} className={classes.root}>
      {!value && <Placeholder height={24} />}
      {servingLines(value ?? [], model).map(line => (
        <Typography key={line.environment} variant="body2" component="div">
          <Line line={line} {...places} />
        </Typography>
      ))}
    </section>
  );
}
