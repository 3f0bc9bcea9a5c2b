import type { JsonObject } from '@backstage/types';
import Button from '@material-ui/core/Button';
import AddIcon from '@material-ui/icons/Add';
import type { IconButtonProps } from '@rjsf/utils';

/** Adds one more answer of a kind; in words, where the library has only a sign. */
export function AddAnother({ onClick, disabled }: IconButtonProps<JsonObject>) {
  return (
    <Button
      size="small"
      variant="outlined"
      startIcon={<AddIcon />}
      disabled={disabled}
      onClick={onClick}
    >
      Add another
    </Button>
  );
}
