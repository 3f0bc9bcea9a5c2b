import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useTranslation } from '../../../hooks/useTranslation';
import type { AmendFieldsProps } from './AmendFieldsProps';
import type { AmendmentFields } from './amendment';
import { ModelCardFields } from './ModelCardFields';
import { RollbackFields } from './RollbackFields';

interface Field {
  name: keyof AmendmentFields;
  label:
    | 'common.intendedUse'
    | 'common.evaluationReport'
    | 'common.passCriteria';
  multiline?: boolean;
}

const FIELDS: Field[] = [
  { name: 'intendedUse', label: 'common.intendedUse', multiline: true },
  { name: 'evaluationReference', label: 'common.evaluationReport' },
  { name: 'passCriteria', label: 'common.passCriteria', multiline: true },
];

/** The parts of a request that can be changed. The checkpoint is not one: that is another release. */
export function AmendFields(props: AmendFieldsProps) {
  const { fields, empty, disabled, onChange } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      {FIELDS.map(({ name, label, multiline }) => (
        <TextField
          key={name}
          id={`${id}${name}`}
          fullWidth
          multiline={multiline}
          margin="dense"
          variant="outlined"
          label={t(label)}
          value={fields[name]}
          disabled={disabled}
          helperText={empty.includes(name) ? t('form.required') : undefined}
          onChange={event => onChange({ [name]: event.target.value })}
        />
      ))}
      <RollbackFields {...props} />
      <ModelCardFields {...props} />
    </>
  );
}
