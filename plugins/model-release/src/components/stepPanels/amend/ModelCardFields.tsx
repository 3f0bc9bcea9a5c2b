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

/** Whether there is another model card, and where it comes from: as in the request itself. */
export function ModelCardFields(props: AmendFieldsProps) {
  const { fields, empty, disabled, onChange } = props;
  const { t } = useTranslation();
  const id = useId();
  const { modelCardSource, modelCardUrl, modelCardText } = fields;
  return (
    <>
      <TextField
        {...LAYOUT}
        disabled={disabled}
        select
        id={`${id}source`}
        label={t('common.modelCard')}
        value={modelCardSource}
        onChange={event =>
          onChange({
            modelCardSource: event.target
              .value as AmendmentFields['modelCardSource'],
          })
        }
      >
        <MenuItem value="keep">{t('amend.cardKept')}</MenuItem>
        <MenuItem value="catalog">{t('amend.cardFromCatalog')}</MenuItem>
        <MenuItem value="url">{t('amend.cardFromUrl')}</MenuItem>
        <MenuItem value="text">{t('amend.cardInline')}</MenuItem>
      </TextField>
      {modelCardSource === 'url' && (
        <TextField
          {...LAYOUT}
          disabled={disabled}
          type="url"
          id={`${id}url`}
          label={t('amend.modelCardUrl')}
          value={modelCardUrl}
          helperText={
            empty.includes('modelCardUrl') ? t('form.required') : undefined
          }
          onChange={event => onChange({ modelCardUrl: event.target.value })}
        />
      )}
      {modelCardSource === 'text' && (
        <TextField
          {...LAYOUT}
          disabled={disabled}
          multiline
          minRows={6}
          maxRows={16}
          id={`${id}text`}
          label={t('amend.modelCardText')}
          value={modelCardText}
          inputProps={{ maxLength: 1_000_000 }}
          helperText={
            empty.includes('modelCardText') ? t('form.required') : undefined
          }
          onChange={event => onChange({ modelCardText: event.target.value })}
        />
      )}
    </>
  );
}
