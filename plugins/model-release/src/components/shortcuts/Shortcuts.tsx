import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type RefObject } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Surface } from '../common/Surface';
import { SHORTCUTS } from './shortcutOf';
import { useShortcuts } from './useShortcuts';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    gap: theme.spacing(1, 2),
    margin: theme.spacing(0, 0, 2),
    '& dd': { margin: 0 },
  },
  key: {
    padding: theme.spacing(0.25, 1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 4,
    fontFamily: 'monospace',
  },
}));

/** The keys of the page of a release: they work while it is there, and are listed on request. */
export function Shortcuts({ page }: { page: RefObject<HTMLElement> }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const titleId = useId();
  const { isOn, isHelpOpen, setHelpOpen, turn } = useShortcuts(page);
  const close = () => setHelpOpen(false);
  return (
    <>
      <Button size="small" onClick={() => setHelpOpen(true)}>
        {t('shortcuts.title')}
      </Button>
      <Dialog open={isHelpOpen} onClose={close} aria-labelledby={titleId}>
        <Surface>
          <DialogTitle id={titleId}>{t('shortcuts.title')}</DialogTitle>
          <DialogContent>
            <dl className={classes.list}>
              {SHORTCUTS.map(({ key, does }) => [
                <dt key={key}>
                  <kbd className={classes.key}>{key}</kbd>
                </dt>,
                <dd key={does}>{t(`shortcuts.${does}`)}</dd>,
              ])}
            </dl>
            <FormControlLabel
              label={t('shortcuts.on')}
              control={
                <Switch
                  color="primary"
                  checked={isOn}
                  onChange={event => turn(event.target.checked)}
                />
              }
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{t('delegation.close')}</Button>
          </DialogActions>
        </Surface>
      </Dialog>
    </>
  );
}
