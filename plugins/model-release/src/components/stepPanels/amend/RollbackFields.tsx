import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import { useTranslation } from '../../../hooks/useTranslation';
import type { AmendFieldsProps } from './AmendFieldsProps';
import type { AmendmentFields } from './amendment';

const LAYOUT = {
  fullWidth: true,
  margin: 'dense',
  variant: 'outlined',
} as const;

/** How a release is rolled back, and to what. */
export function RollbackFields(props: AmendFieldsProps) {
  const { fields, empty, disabled, onChange } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      <TextField
        {...LAYOUT}
        disabled={disabled}
        select
        id={`${id}method`}
        label={t('amend.rollbackMethod')}
        value={fields.rollbackType}
        onChange={event =>
          onChange({
            rollbackType: event.target.value as AmendmentFields['rollbackType'],
          })
        }
      >
        <MenuItem value="checkpoint">
          {t('amend.rollbackToCheckpoint')}
        </MenuItem>
        <MenuItem value="feature-flag">{t('amend.rollbackByFlag')}</MenuItem>
      </TextField>
      <TextField
        {...LAYOUT}
        disabled={disabled}
        id={`${id}target`}
        label={t('amend.rollbackTarget')}
        value={fields.rollbackTarget}
        helperText={
          empty.includes('rollbackTarget') ? t('form.required') : undefined
        }
        onChange={event => onChange({ rollbackTarget: event.target.value })}
      />
    </>
  );
}
