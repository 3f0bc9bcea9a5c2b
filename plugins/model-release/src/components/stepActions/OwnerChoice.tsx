import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';

function remarkOn(ref: string, viewerRef: string): string {
  if (ref === viewerRef) {
    return ' (you)';
  }
  return ref.startsWith('user:') ? '' : ' (everybody in it)';
}

/** Who gets a step: people first, then groups. */
export function OwnerChoice(props: {
  choices: readonly string[];
  chosen: string | undefined;
  viewerRef: string;
  disabled: boolean;
  onChoose: (ref: string) => void;
}) {
  const { choices, chosen, viewerRef, disabled, onChoose } = props;
  const id = useId();
  return (
    <TextField
      id={id}
      select
      required
      fullWidth
      margin="dense"
      variant="outlined"
      label="To whom"
      value={chosen ?? ''}
      disabled={disabled}
      onChange={event => onChoose(event.target.value)}
    >
      {choices.map(ref => (
        <MenuItem key={ref} value={ref}>
          <span>
            <EntityDisplayName entityRef={ref} hideIcon disableTooltip />
            {remarkOn(ref, viewerRef)}
          </span>
        </MenuItem>
      ))}
    </TextField>
  );
}
