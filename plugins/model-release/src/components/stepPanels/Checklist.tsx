import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ChecklistEntry } from '@model-release/backstage-plugin-model-release-common';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: theme.spacing(1, 0), padding: 0 },
  label: { alignItems: 'flex-start', marginRight: 0 },
  box: { padding: theme.spacing(0.5, 1.25) },
  text: { paddingTop: 5 },
}));

/** Entries to check. */
export function Checklist(props: {
  entries: readonly ChecklistEntry[];
  checked: Readonly<Record<string, boolean>>;
  disabled: boolean;
  onChange: (checked: Record<string, boolean>) => void;
}) {
  const classes = useStyles();
  const { entries, checked, disabled, onChange } = props;
  return (
    <ul className={classes.list}>
      {entries.map(({ key, text }) => (
        <li key={key}>
          <FormControlLabel
            className={classes.label}
            classes={{ label: classes.text }}
            label={<Typography variant="body2">{text}</Typography>}
            control={
              <Checkbox
                color="primary"
                className={classes.box}
                checked={checked[key] === true}
                disabled={disabled}
                onChange={event =>
                  onChange({ ...checked, [key]: event.target.checked })
                }
              />
            }
          />
        </li>
      ))}
    </ul>
  );
}
