import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import CloseIcon from '@material-ui/icons/Close';
import type { BackstageTheme } from '@backstage/theme';
import type { ReactNode } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { tones, type Tone } from '../../theme/tones';

const useStyles = makeStyles((theme: BackstageTheme) => {
  const colors = tones(theme);
  const tone = (name: Tone) => ({
    color: colors[name].strong,
    backgroundColor: colors[name].soft,
  });
  return {
    root: {
      display: 'flex',
      alignItems: 'flex-start',
      padding: theme.spacing(1.25, 1.5),
      margin: theme.spacing(1.5, 0),
      borderRadius: 6,
      '& p': { margin: 0 },
      '& ul': {
        margin: theme.spacing(0.5, 0, 0),
        paddingLeft: theme.spacing(2.5),
      },
      '& a': { color: 'inherit', textDecoration: 'underline' },
    },
    body: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    close: { padding: 2, color: 'inherit' },
    ok: tone('ok'),
    active: tone('active'),
    soon: tone('soon'),
    bad: tone('bad'),
    plain: tone('plain'),
  };
});

/** A remark that belongs to one place of the page. */
export function Notice(props: {
  tone: Tone;
  /** Read out at once; for what has just happened. */
  urgent?: boolean;
  onClose?: () => void;
  children: ReactNode;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <div
      role={props.urgent ? 'alert' : undefined}
      className={`${classes.root} ${classes[props.tone]}`}
    >
      <div className={classes.body}>{props.children}</div>
      {props.onClose && (
        <IconButton
          className={classes.close}
          aria-label={t('common.dismiss')}
          onClick={props.onClose}
        >
          <CloseIcon fontSize="small" />
        </IconButton>
      )}
    </div>
  );
}
