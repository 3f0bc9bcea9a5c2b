import FormControlLabel from '@material-ui/core/FormControlLabel';
import Switch from '@material-ui/core/Switch';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { useDebounced } from '../../hooks/useDebounced';
import type { ListFilters } from '../../viewModel/listQuery';

const PAUSE_IN_TYPING = 300;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  search: { flex: '1 1 220px', maxWidth: 340 },
  environment: { flex: '0 1 180px' },
  order: { marginLeft: 'auto' },
}));

/** A text field that tells what was typed after a pause. */
function PatientField(props: {
  label: string;
  className: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { value, onChange, ...field } = props;
  const [typed, setTyped] = useState<string>();
  useDebounced(typed, PAUSE_IN_TYPING, text => {
    onChange(text.trim() || undefined);
    setTyped(undefined);
  });
  return (
    <TextField
      {...field}
      size="small"
      variant="outlined"
      type="search"
      value={typed ?? value ?? ''}
      onChange={event => setTyped(event.target.value)}
    />
  );
}

/** Narrows the list. */
export function ListFilterBar(props: {
  filters: ListFilters;
  onChange: (patch: Partial<ListFilters>) => void;
}) {
  const classes = useStyles();
  const { filters, onChange } = props;
  return (
    <div className={classes.root} role="search">
      <PatientField
        label="Model, checkpoint or person"
        className={classes.search}
        value={filters.text}
        onChange={text => onChange({ text })}
      />
      <PatientField
        label="Environment"
        className={classes.environment}
        value={filters.environment}
        onChange={environment => onChange({ environment })}
      />
      {filters.tab !== 'done' && (
        <FormControlLabel
          label="Overdue only"
          control={
            <Switch
              color="primary"
              checked={filters.overdue}
              onChange={event => onChange({ overdue: event.target.checked })}
            />
          }
        />
      )}
      <Typography
        variant="body2"
        color="textSecondary"
        className={classes.order}
      >
        {filters.tab === 'done' ? 'newest first' : 'most urgent first'}
      </Typography>
    </div>
  );
}
