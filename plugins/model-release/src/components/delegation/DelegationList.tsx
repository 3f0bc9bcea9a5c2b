import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { Delegation } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { useTranslation } from '../../hooks/useTranslation';
import { PhraseText } from '../common/PhraseText';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    padding: theme.spacing(0.75, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  words: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  reason: { color: theme.palette.text.secondary },
  end: { flex: 'none' },
}));

/** Who is whose delegate until when, each with a way to end it. */
export function DelegationList(props: {
  label: string;
  delegations: readonly Delegation[];
  phraseOf: (delegation: Delegation) => Part;
  disabled: boolean;
  onEnd: (id: string) => void;
}) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { label, delegations, phraseOf, disabled, onEnd } = props;
  return delegations.length === 0 ? null : (
    <ul className={classes.list} aria-label={label}>
      {delegations.map(delegation => {
        const phrase = phraseOf(delegation);
        return (
          <li key={delegation.id} className={classes.row}>
            <div className={classes.words}>
              <PhraseText phrase={phrase} />
              {delegation.reason && (
                <div className={classes.reason}>
                  {t('common.quoted', { words: delegation.reason })}
                </div>
              )}
            </div>
            <Button
              size="small"
              variant="outlined"
              className={classes.end}
              disabled={disabled}
              aria-label={text(
                say('delegation.endThisNow', { delegation: phrase }),
              )}
              onClick={() => onEnd(delegation.id)}
            >
              {t('delegation.endNow')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
