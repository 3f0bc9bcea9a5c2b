import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { EVENT_FILTERS, type EventFilter } from './eventKinds';

const LABELS = {
  all: 'sidebar.filterAll',
  decisions: 'sidebar.filterDecisions',
  request: 'sidebar.filterRequest',
  files: 'sidebar.filterFiles',
  comments: 'sidebar.filterComments',
} as const;

/** Narrows a long history to what somebody looks for. */
export function HistoryFilter(props: {
  value: EventFilter;
  onChange: (filter: EventFilter) => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <TextField
      id={id}
      select
      fullWidth
      size="small"
      margin="dense"
      variant="outlined"
      label={t('sidebar.filterHistory')}
      value={props.value}
      onChange={event => props.onChange(event.target.value as EventFilter)}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
    >
      {EVENT_FILTERS.map(filter => (
        <option key={filter} value={filter}>
          {t(LABELS[filter])}
        </option>
      ))}
    </TextField>
  );
}
