import type { JsonObject } from '@backstage/types';
import Button from '@material-ui/core/Button';
import AddIcon from '@material-ui/icons/Add';
import type { IconButtonProps } from '@rjsf/utils';
import { useTranslation } from '../../../hooks/useTranslation';

/** Adds one more answer of a kind; in words, where the library has only a sign. */
export function AddAnother({ onClick, disabled }: IconButtonProps<JsonObject>) {
  const { t } = useTranslation();
  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={<AddIcon />}
      disabled={disabled}
      onClick={onClick}
    >
      {t('form.addAnother')}
    </Button>
  );
}
