import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { useId } from 'react';
import type { AmendmentFields } from './amendment';

interface Field {
  name: keyof AmendmentFields;
  label: string;
  multiline?: boolean;
  helperText?: string;
}

const FIELDS: Field[] = [
  { name: 'intendedUse', label: 'Intended use', multiline: true },
  { name: 'evaluationReference', label: 'Evaluation' },
  { name: 'passCriteria', label: 'Pass criteria', multiline: true },
  {
    name: 'modelCardUrl',
    label: 'Read the model card again from',
    helperText:
      'A web address. Leave it empty to keep the card as it was read.',
  },
];

const EMPTY = 'This cannot be empty.';

/** The parts of a request that can be changed. The checkpoint is not one: that is another release. */
export function AmendFields(props: {
  fields: AmendmentFields;
  empty: ReadonlyArray<keyof AmendmentFields>;
  disabled: boolean;
  onChange: (patch: Partial<AmendmentFields>) => void;
}) {
  const { fields, empty, disabled, onChange } = props;
  const id = useId();
  const common = {
    disabled,
    fullWidth: true,
    margin: 'dense' as const,
    variant: 'outlined' as const,
  };
  return (
    <>
      {FIELDS.map(({ name, ...field }) => (
        <TextField
          {...common}
          {...field}
          key={name}
          id={`${id}${name}`}
          value={fields[name]}
          {...(empty.includes(name) && { helperText: EMPTY })}
          onChange={event => onChange({ [name]: event.target.value })}
        />
      ))}
      <TextField
        {...common}
        select
        id={`${id}rollbackType`}
        label="How to go back"
        value={fields.rollbackType}
        onChange={event =>
          onChange({
            rollbackType: event.target.value as AmendmentFields['rollbackType'],
          })
        }
      >
        <MenuItem value="checkpoint">Return to an earlier checkpoint</MenuItem>
        <MenuItem value="feature-flag">Switch off a feature flag</MenuItem>
      </TextField>
      <TextField
        {...common}
        id={`${id}rollbackTarget`}
        label={
          fields.rollbackType === 'checkpoint'
            ? 'Earlier checkpoint'
            : 'Feature flag'
        }
        value={fields.rollbackTarget}
        helperText={empty.includes('rollbackTarget') ? EMPTY : undefined}
        onChange={event => onChange({ rollbackTarget: event.target.value })}
      />
    </>
  );
}
