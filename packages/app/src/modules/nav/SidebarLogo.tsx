import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { LogoMark } from '../../components/LogoMark';

const useStyles = makeStyles(theme => ({
  root: {
    fontFamily: theme.typography.fontFamily,
    display: 'flex',
    alignItems: 'center',
    gap: 12,
    height: 64,
    paddingLeft: (sidebarConfig.drawerWidthClosed - 32) / 2,
    whiteSpace: 'nowrap',
    color: '#fff',
    fontWeight: 600,
    lineHeight: 1.25,
  },
  subtitle: { display: 'block', fontSize: 12, fontWeight: 400, opacity: 0.75 },
}));

/** The portal's sign and name. Leads home. */
export const SidebarLogo = () => {
  const classes = useStyles();
  const { isOpen } = useSidebarOpenState();
  return (
    <Link
      to="/"
      underline="none"
      className={classes.root}
      aria-label="Model releases demo portal: home"
    >
      <LogoMark size={32} />
      {isOpen && (
        <span>
          Model releases <span className={classes.subtitle}>demo portal</span>
        </span>
      )}
    </Link>
  );
};
