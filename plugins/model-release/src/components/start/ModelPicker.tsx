import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { requestRouteRef } from '../../routes';
import { LoadError } from '../common/LoadError';
import { Placeholder } from '../common/Placeholder';
import { SearchField } from '../common/SearchField';
import { requestQuery } from './startLink';
import { useModels, type ModelChoice } from './useModels';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2.5), borderRadius: 8 },
  title: { fontSize: theme.typography.pxToRem(20), margin: 0 },
  search: { width: 420, maxWidth: '100%', margin: theme.spacing(2, 0, 1) },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  model: {
    padding: theme.spacing(1, 0),
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
}));

function Models({ models }: { models: readonly ModelChoice[] }) {
  const classes = useStyles();
  const toRequest = useRouteRef(requestRouteRef)();
  return (
    <ul className={classes.list}>
      {models.map(({ ref, title, description }) => (
        <li key={ref} className={classes.model}>
          <Link to={`${toRequest}${requestQuery(ref)}`}>{title}</Link>
          {description && (
            <Typography variant="body2" color="textSecondary">
              {description}
            </Typography>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Of which model a release is requested: somebody may not come from its page. */
export function ModelPicker() {
  const classes = useStyles();
  const { t } = useTranslation();
  const [text, setText] = useState<string>();
  const { value, error, reload } = useModels(text);
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography component="h2" className={classes.title}>
        {t('request.chooseModel')}
      </Typography>
      <SearchField
        label={t('request.searchModels')}
        className={classes.search}
        value={text}
        onChange={setText}
      />
      {!value && !error && <Placeholder height={240} />}
      {!value && error && (
        <LoadError
          title={t('request.modelsNotLoaded')}
          error={error}
          onRetry={reload}
        />
      )}
      {value && <Models models={value.models} />}
      {value && (value.models.length === 0 || !value.isAll) && (
        <Typography role="status" color="textSecondary">
          {t(value.isAll ? 'request.noModels' : 'request.moreModels')}
        </Typography>
      )}
    </Paper>
  );
}
