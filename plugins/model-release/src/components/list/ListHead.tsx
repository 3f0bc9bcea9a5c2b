import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { DateTime } from 'luxon';
import { useTranslation } from '../../hooks/useTranslation';
import { rootRouteRef } from '../../routes';
import { useDelegations } from '../delegation/useDelegations';
import type { ListTab } from './listQuery';
import type { Viewer } from '../../common/viewer';
import { DelegationButton } from '../delegation/DelegationButton';
import { DelegationNotices } from '../delegation/DelegationNotices';
import { StartButton } from '../start/StartButton';
import { ListTabs } from './ListTabs';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
    marginBottom: theme.spacing(2),
  },
  end: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0, 2),
  },
}));

/** Which releases are listed, and who acts for whom. */
export function ListHead(props: {
  tab: ListTab;
  number?: string;
  onChange: (patch: { tab: ListTab }) => void;
  /** Unknown while the page loads. */
  viewer: Viewer | undefined;
  now: DateTime;
}) {
  const classes = useStyles();
  const { viewer, now, ...tabs } = props;
  const { t } = useTranslation();
  const root = useRouteRef(rootRouteRef)();
  const delegations = useDelegations();
  return (
    <>
      <div className={classes.root}>
        <ListTabs {...tabs} />
        <div className={classes.end}>
          <Link to={`${root}/runbooks`} variant="body2">
            {t('runbooks.title')}
          </Link>
          {viewer && (
            <DelegationButton
              delegations={delegations}
              viewer={viewer}
              now={now}
            />
          )}
          <StartButton variant="outlined" />
        </div>
      </div>
      {viewer && delegations.value && (
        <DelegationNotices
          delegations={delegations.value}
          viewer={viewer}
          now={now}
        />
      )}
    </>
  );
}
