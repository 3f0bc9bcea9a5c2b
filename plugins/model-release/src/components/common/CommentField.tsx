import FormLabel from '@material-ui/core/FormLabel';
import TextField, { type TextFieldProps } from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { MAX_COMMENT } from '@model-release/backstage-plugin-model-release-common';
import { useId, type Ref } from 'react';
import { lengthWords } from '../../common/lengthWords';
import { useTranslation } from '../../hooks/useTranslation';

const useStyles = makeStyles(theme => ({
  above: {
    ...theme.typography.body2,
    display: 'block',
    color: theme.palette.text.primary,
    marginTop: theme.spacing(1),
  },
}));

/**
 * Where people say what they think. A text that is too long is kept whole, and said to be: cutting it would
 * lose what somebody pasted.
 */
export function CommentField(
  props: {
    label: string;
    /** The label is a sentence: too long to stand in the field and in its edge. */
    isLabelAbove?: boolean;
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
  const classes = useStyles();
  const {
    label,
    isLabelAbove,
    onChange,
    minRows = 2,
    helperText,
    ...field
  } = props;
  const { text } = useTranslation();
  // Without an id the label is not tied to its field.
  const id = useId();
  const length = lengthWords(props.value.trim().length, MAX_COMMENT);
  return (
    <>
      {isLabelAbove && (
        <FormLabel
          htmlFor={id}
          required={field.required}
          className={classes.above}
        >
          {label}
        </FormLabel>
      )}
      <TextField
        {...field}
        label={isLabelAbove ? undefined : label}
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
    </>
  );
}
