import TextField from '@material-ui/core/TextField';
import type { ReactNode } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { judge, originOf, type RequestField } from './requestForm';
import type { RequestWork } from './useRequestForm';

/** The id of a field on the page, so that faults can lead to it. */
export const fieldId = (field: RequestField) => `model-release-${field}`;

/** What is said below a field: what is wrong, what it is taken as, where it is from, or what it is. */
function useHelp(
  work: RequestWork,
  field: RequestField,
  help: string | undefined,
): string | undefined {
  const { t } = useTranslation();
  const { form, defaults, edits } = work;
  const problem = work.problemAt(field);
  if (problem) {
    return problem;
  }
  const { value } = judge(field, form);
  const origin = originOf(field, defaults, edits);
  const said = [
    value !== undefined && value !== form[field]
      ? t('request.takenAs', { value })
      : undefined,
    origin === 'card' ? t('request.fromCard') : undefined,
    origin === 'last_request'
      ? t('request.fromLastRequest', {
          checkpoint: defaults?.lastCheckpoint ?? '',
        })
      : undefined,
    work.doubts.get(field),
    help,
  ];
  return said.filter(Boolean).join(' ') || undefined;
}

/** One field of the form, judged as it is left. */
export function FormField(props: {
  work: RequestWork;
  field: RequestField;
  label: string;
  help?: string;
  multiline?: boolean;
  /** Choices, where there are only some. */
  children?: ReactNode;
}) {
  const { work, field, label, help, multiline, children } = props;
  const helperText = useHelp(work, field, help);
  return (
    <TextField
      id={fieldId(field)}
      fullWidth
      margin="normal"
      variant="outlined"
      label={label}
      value={work.form[field]}
      error={work.problemAt(field) !== undefined}
      helperText={helperText}
      disabled={work.sending}
      multiline={multiline}
      minRows={multiline ? 3 : undefined}
      maxRows={multiline ? 16 : undefined}
      select={children !== undefined}
      InputLabelProps={{ shrink: true }}
      // A native list can be used on a phone, and needs no room of its own.
      SelectProps={children === undefined ? undefined : { native: true }}
      onChange={event => work.edit({ [field]: event.target.value })}
      onBlur={() => work.leave(field)}
    >
      {children}
    </TextField>
  );
}
