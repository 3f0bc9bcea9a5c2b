import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { say, type Value } from '../../../common/message';
import { PhraseText } from '../../common/PhraseText';

const useStyles = makeStyles(theme => ({
  label: { alignItems: 'flex-start', margin: theme.spacing(1.5, 0, 1, -1.25) },
  box: { padding: theme.spacing(0.25, 1.25) },
}));

/** The statement that an approver confirms, with the packet that it is about. */
export function Attestation(props: {
  statement: Value;
  /** Digest of the packet. */
  packet: string;
  checked: boolean;
  disabled: boolean;
  onCheck: (checked: boolean) => void;
}) {
  const classes = useStyles();
  const { statement, packet, checked, disabled, onCheck } = props;
  return (
    <FormControlLabel
      className={classes.label}
      control={
        <Checkbox
          color="primary"
          className={classes.box}
          checked={checked}
          disabled={disabled}
          onChange={event => onCheck(event.target.checked)}
        />
      }
      label={
        <Typography variant="body2">
          <PhraseText
            phrase={say('approval.attestation', {
              statement,
              packet: { digest: packet },
            })}
          />
        </Typography>
      }
    />
  );
}
