import TextField, { type TextFieldProps } from '@material-ui/core/TextField';
import { MAX_COMMENT } from '@model-release/backstage-plugin-model-release-common';
import { useId, type Ref } from 'react';
import { lengthWords } from '../../common/lengthWords';
import { useTranslation } from '../../hooks/useTranslation';

/**
 * Where people say what they think. A text that is too long is kept whole, and said to be: cutting it would
 * lose what somebody pasted.
 */
export function CommentField(
  props: {
    label: string;
    value: string;
    onChange: (value: string) => void;
    inputRef?: Ref<HTMLTextAreaElement>;
  } & Pick<
    TextFieldProps,
    | 'disabled'
    | 'helperText'
    | 'inputProps'
    | 'minRows'
    | 'onBlur'
    | 'onKeyDown'
    | 'onSelect'
    | 'required'
  >,
) {
  const { onChange, minRows = 2, helperText, ...field } = props;
  const { text } = useTranslation();
  // Without an id the label is not tied to its field.
  const id = useId();
  const length = lengthWords(props.value.trim().length, MAX_COMMENT);
  return (
    <TextField
      {...field}
      id={id}
      fullWidth
      multiline
      minRows={minRows}
      variant="outlined"
      margin="dense"
      error={length?.isTooLong}
      helperText={length ? text(length.says) : helperText}
      onChange={event => onChange(event.target.value)}
    />
  );
}
