import Popper from '@material-ui/core/Popper';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useRef, type Ref } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { PersonOptions } from './PersonOptions';
import { searchHelp } from './searchHelp';
import type { PickedPerson } from './usePeopleSearch';
import { usePersonList } from './usePersonList';

const useStyles = makeStyles(theme => ({
  // Above the dialog that the field is in.
  popper: { zIndex: theme.zIndex.modal + 1 },
}));

interface PersonPickerProps {
  label: string;
  value: PickedPerson;
  /** Who cannot be chosen. */
  except: string;
  disabled: boolean;
  onChange: (value: PickedPerson) => void;
}

function PersonField(
  props: Pick<PersonPickerProps, 'label' | 'value' | 'disabled'> & {
    field: Ref<HTMLDivElement>;
    id: string;
    listId: string;
    list: ReturnType<typeof usePersonList>;
  },
) {
  const { text } = useTranslation();
  const { label, value, disabled, field, id, listId, list } = props;
  const isListed = list.listed.length > 0;
  const help = searchHelp(value, list.search);
  return (
    <TextField
      id={id}
      ref={field}
      required
      fullWidth
      margin="dense"
      variant="outlined"
      autoComplete="off"
      label={label}
      value={value.who}
      disabled={disabled}
      helperText={help && text(help)}
      inputProps={{
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': isListed,
        'aria-controls': isListed ? listId : undefined,
        'aria-activedescendant': isListed
          ? `${listId}${list.marked}`
          : undefined,
      }}
      onChange={event => list.write(event.target.value)}
      onKeyDown={list.onKey}
      onBlur={list.close}
    />
  );
}

/** Finds somebody by their name: a combobox with a list, as the ARIA practices describe it. */
export function PersonPicker(props: PersonPickerProps) {
  const classes = useStyles();
  const { except, onChange, ...fieldProps } = props;
  const id = useId();
  const listId = `${id}list`;
  const field = useRef<HTMLDivElement>(null);
  const list = usePersonList(fieldProps.value, except, onChange);
  return (
    <>
      <PersonField
        {...fieldProps}
        field={field}
        id={id}
        listId={listId}
        list={list}
      />
      <Popper
        open={list.listed.length > 0}
        anchorEl={field.current}
        placement="bottom-start"
        className={classes.popper}
        style={{ width: field.current?.clientWidth }}
      >
        <PersonOptions
          id={listId}
          label={props.label}
          people={list.listed}
          marked={list.marked}
          onMark={list.setMarked}
          onChoose={list.choose}
        />
      </Popper>
    </>
  );
}
