import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId } from 'react';

const ALL = '';

const useStyles = makeStyles(theme => ({
  // Wide enough for its label in one line.
  root: { minWidth: 240, marginBottom: theme.spacing(1) },
}));

/** Which section of the packet the next files cover: one packet for all, or one file for each. */
export function SectionChoice(props: {
  sections: readonly string[];
  /** Those that no stored file covers yet. */
  uncovered: readonly string[];
  section: string | undefined;
  onChange: (section: string | undefined) => void;
}) {
  const { sections, uncovered, section, onChange } = props;
  const classes = useStyles();
  const id = useId();
  return (
    <TextField
      id={id}
      className={classes.root}
      select
      size="small"
      variant="outlined"
      label="The next files cover"
      value={section ?? ALL}
      onChange={event => onChange(event.target.value || undefined)}
      helperText={
        uncovered.length > 0 && `Not covered yet: ${uncovered.join(', ')}`
      }
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
    >
      <MenuItem value={ALL}>all sections</MenuItem>
      {sections.map(name => (
        <MenuItem key={name} value={name}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
