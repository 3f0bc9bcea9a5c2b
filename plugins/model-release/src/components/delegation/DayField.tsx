import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';

const useStyles = makeStyles(theme => ({
  // The browser draws the calendar, and has to know on what.
  input: { colorScheme: theme.palette.type },
}));

/** A day of the calendar, `YYYY-MM-DD`. */
export function DayField(props: {
  label: string;
  value: string;
  /** The first day that makes sense. */
  min: string;
  disabled: boolean;
  error?: string;
  onChange: (day: string) => void;
}) {
  const classes = useStyles();
  const { label, value, min, disabled, error, onChange } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      type="date"
      required
      fullWidth
      margin="dense"
      variant="outlined"
      label={label}
      value={value}
      disabled={disabled}
      error={error !== undefined}
      helperText={error}
      inputProps={{ min, className: classes.input }}
      InputLabelProps={{ shrink: true }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
