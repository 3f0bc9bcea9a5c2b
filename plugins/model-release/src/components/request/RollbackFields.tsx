import TextField from '@material-ui/core/TextField';
import { useState } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { FormField } from './FormField';
import type { RequestWork } from './useRequestForm';

const OTHER = '(other)';
const FLAG = '(flag)';

/** What a rollback leads to: a released checkpoint, another one, or a feature flag. */
export function RollbackFields({ work }: { work: RequestWork }) {
  const { t } = useTranslation();
  const { form, defaults } = work;
  const released = [
    ...new Map(
      (defaults?.released ?? []).map(one => [one.checkpoint.id, one]),
    ).values(),
  ];
  const isReleased = released.some(
    ({ checkpoint }) => checkpoint.id === form.rollbackTarget,
  );
  const [isOther, setOther] = useState(!isReleased && released.length > 0);
  const isFlag = form.rollbackType === 'feature-flag';
  const listed = isReleased && !isOther ? form.rollbackTarget : OTHER;
  const choice = isFlag ? FLAG : listed;
  const choose = (chosen: string) => {
    setOther(chosen === OTHER);
    const isName = chosen === OTHER || chosen === FLAG;
    work.edit({
      rollbackType: chosen === FLAG ? 'feature-flag' : 'checkpoint',
      rollbackTarget: isName ? '' : chosen,
    });
  };
  return (
    <>
      <TextField
        select
        fullWidth
        id="model-release-rollback"
        margin="normal"
        variant="outlined"
        label={t('request.rollback')}
        value={choice}
        disabled={work.sending}
        InputLabelProps={{ shrink: true }}
        SelectProps={{ native: true }}
        helperText={
          choice === listed && isReleased
            ? work.doubts.get('rollbackTarget')
            : undefined
        }
        onChange={event => choose(event.target.value)}
      >
        {released.map(({ id, checkpoint }) => (
          <option key={id} value={checkpoint.id}>
            {id === defaults?.serving
              ? t('request.rollbackServes', {
                  checkpoint: checkpoint.id,
                  environment: form.environment,
                })
              : t('request.rollbackEarlier', { checkpoint: checkpoint.id })}
          </option>
        ))}
        <option value={OTHER}>{t('request.rollbackOther')}</option>
        <option value={FLAG}>{t('request.rollbackFlag')}</option>
      </TextField>
      {(choice === OTHER || choice === FLAG) && (
        <FormField
          work={work}
          field="rollbackTarget"
          label={t(
            isFlag ? 'request.rollbackFlagName' : 'request.rollbackTarget',
          )}
        />
      )}
    </>
  );
}
