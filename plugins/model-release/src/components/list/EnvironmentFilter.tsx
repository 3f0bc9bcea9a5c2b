import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';

const ANY = '';

/**
 * Chooses among the environments that the lists have shown so far: there is no list of all, and
 * nobody looks for one that nothing goes to.
 */
export function EnvironmentFilter(props: {
  className: string;
  value: string | undefined;
  /** The environments of the releases that are listed now. */
  listed: readonly string[];
  onChange: (environment: string | undefined) => void;
}) {
  const { className, value, listed, onChange } = props;
  const { t } = useTranslation();
  const id = useId();
  const [seen, setSeen] = useState<readonly string[]>([]);
  const all = [...new Set([...seen, ...listed, ...(value ? [value] : [])])];
  const key = all.sort().join(' ');

  useEffect(() => setSeen(key.split(' ').filter(Boolean)), [key]);

  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label={t('list.environment')}
      className={className}
      value={value ?? ANY}
      SelectProps={{ displayEmpty: true }}
      InputLabelProps={{ shrink: true }}
      onChange={event => onChange(event.target.value || undefined)}
    >
      <MenuItem value={ANY}>{t('list.allEnvironments')}</MenuItem>
      {all.map(environment => (
        <MenuItem key={environment} value={environment}>
          {environment}
        </MenuItem>
      ))}
    </TextField>
  );
}
