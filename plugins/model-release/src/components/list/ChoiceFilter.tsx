import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type ReactNode } from 'react';

const ANY = '';

const useStyles = makeStyles({
  // A width, not a basis: what it stands in makes room for a width alone.
  root: { width: 180, minWidth: 140 },
});

/** Chooses one of several, or any. */
export function ChoiceFilter<T extends string>(props: {
  label: string;
  /** What stands for no choice; left out where there is always one. */
  anyLabel?: string;
  value: T | undefined;
  choices: ReadonlyArray<{ value: T; label: ReactNode }>;
  onChange: (value: T | undefined) => void;
}) {
  const classes = useStyles();
  const { label, anyLabel, value, choices, onChange } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label={label}
      className={classes.root}
      value={value ?? ANY}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
      onChange={event => onChange((event.target.value as T) || undefined)}
    >
      {anyLabel !== undefined && <MenuItem value={ANY}>{anyLabel}</MenuItem>}
      {choices.map(choice => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
