import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { isUserRef } from '@model-release/backstage-plugin-model-release-common';
import { useId } from 'react';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { useTranslation } from '../../hooks/useTranslation';
import { PlainPhrase } from '../common/PlainPhrase';

function choicePhrase(ref: string, viewerRef: string): Part {
  const who = { ref };
  if (ref === viewerRef) {
    return say('stepActions.you', { who });
  }
  return isUserRef(ref) ? who : say('stepActions.allMembers', { who });
}

/** Whom a step is reassigned to: people first, then groups. */
export function OwnerChoice(props: {
  choices: readonly string[];
  chosen: string | undefined;
  viewerRef: string;
  disabled: boolean;
  onChoose: (ref: string) => void;
}) {
  const { choices, chosen, viewerRef, disabled, onChoose } = props;
  const { t } = useTranslation();
  const id = useId();
  return (
    <TextField
      id={id}
      select
      required
      fullWidth
      margin="dense"
      variant="outlined"
      label={t('stepActions.assignTo')}
      value={chosen ?? ''}
      disabled={disabled}
      onChange={event => onChoose(event.target.value)}
    >
      {choices.map(ref => (
        <MenuItem key={ref} value={ref}>
          <span>
            <PlainPhrase phrase={choicePhrase(ref, viewerRef)} />
          </span>
        </MenuItem>
      ))}
    </TextField>
  );
}
