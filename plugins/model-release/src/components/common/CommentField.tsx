import TextField from '@material-ui/core/TextField';
import { useId, type Ref } from 'react';

/** Where people say what they think. */
export function CommentField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  disabled?: boolean;
  required?: boolean;
  helperText?: string;
  minRows?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
}) {
  const { onChange, minRows = 2, ...field } = props;
  // Without an id the label is not tied to its field.
  const id = useId();
  return (
    <TextField
      {...field}
      id={id}
      fullWidth
      multiline
      minRows={minRows}
      variant="outlined"
      margin="dense"
      inputProps={{ maxLength: 10_000 }}
      onChange={event => onChange(event.target.value)}
    />
  );
}
