import Checkbox from '@material-ui/core/Checkbox';
import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import FormGroup from '@material-ui/core/FormGroup';
import FormHelperText from '@material-ui/core/FormHelperText';
import FormLabel from '@material-ui/core/FormLabel';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';

/** Which earlier steps have to be done again. */
export function RedoChoice(props: {
  steps: readonly StepDetail[];
  chosen: readonly string[];
  onChoose: (keys: string[]) => void;
}) {
  const { steps, chosen, onChoose } = props;
  return (
    <FormControl component="fieldset" margin="dense">
      <FormLabel component="legend">Steps to do again</FormLabel>
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
      <FormHelperText>
        Choose none to ask the requester for changes of the request itself.
      </FormHelperText>
    </FormControl>
  );
}
