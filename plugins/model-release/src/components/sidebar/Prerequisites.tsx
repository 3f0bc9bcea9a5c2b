import { makeStyles } from '@material-ui/core/styles';
import type { Prerequisite } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { StateChip } from '../status/StateChip';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1.5, 0, 0), padding: 0 },
  entry: {
    padding: theme.spacing(0.75, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  detail: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(13),
  },
}));

/** What had to be met for a release, and what was found. */
export function Prerequisites(props: {
  prerequisites: readonly Prerequisite[];
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('sidebar.prerequisites')}>
      {props.prerequisites.map(({ key, title, met, detail }) => (
        <li key={key} className={classes.entry}>
          {title}{' '}
          <StateChip tone={met ? 'ok' : 'bad'}>
            {t(met ? 'sidebar.met' : 'sidebar.missing')}
          </StateChip>
          <div className={classes.detail}>{detail}</div>
        </li>
      ))}
    </ul>
  );
}
