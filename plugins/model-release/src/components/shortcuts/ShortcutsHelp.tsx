import Button from '@material-ui/core/Button';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { Surface } from '../common/Surface';
import { SHORTCUTS } from './shortcutOf';

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

/** The keys, and whether they work. */
export function ShortcutsHelp(props: {
  isOn: boolean;
  onTurn: (on: boolean) => void;
  onClose: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const titleId = useId();
  const { isOn, onTurn, onClose } = props;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId}>
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
                onChange={event => onTurn(event.target.checked)}
              />
            }
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('delegation.close')}</Button>
        </DialogActions>
      </Surface>
    </Dialog>
  );
}
