import TextField from '@material-ui/core/TextField';
import { useId, useState } from 'react';
import { useDebounced } from '../../hooks/useDebounced';

const PAUSE_IN_TYPING = 300;

/** Looks for a text once nothing more is typed. */
export function SearchField(props: {
  label: string;
  className: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { label, className, value, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  useDebounced(typed, PAUSE_IN_TYPING, text => {
    onChange(text.trim() || undefined);
    setTyped(undefined);
  });
  return (
    <TextField
      id={id}
      label={label}
      className={className}
      size="small"
      variant="outlined"
      type="search"
      value={typed ?? value ?? ''}
      onChange={event => setTyped(event.target.value)}
    />
  );
}
