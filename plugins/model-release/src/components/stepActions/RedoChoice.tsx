import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';

/** Which earlier steps have to be redone. */
export function RedoChoice(props: {
  steps: readonly StepDetail[];
  chosen: readonly string[];
  onChoose: (keys: string[]) => void;
}) {
  const { t } = useTranslation();
  const { steps, chosen, onChoose } = props;
  return (
    <FormControl component="fieldset" margin="dense">
      <FormLabel component="legend">{t('stepActions.stepsToRedo')}</FormLabel>
      <FormGroup>
        {steps.map(({ key, title }) => (
          <FormControlLabel
            key={key}
            label={title}
            control={
              <Checkbox
                color="primary"
                checked={chosen.includes(key)}
                onChange={event =>
                  onChoose(
                    event.target.checked
                      ? [...chosen, key]
                      : chosen.filter(other => other !== key),
                  )
                }
              />
            }
          />
        ))}
      </FormGroup>
      <FormHelperText>{t('stepActions.redoNone')}</FormHelperText>
    </FormControl>
  );
}
