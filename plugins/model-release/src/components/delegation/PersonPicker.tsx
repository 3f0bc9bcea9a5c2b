import Popper from '@material-ui/core/Popper';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { usePeopleSearch, type FoundPerson } from './usePeopleSearch';
import { PersonOptions } from './PersonOptions';

const useStyles = makeStyles(theme => ({
  // Above the dialog that the field is in.
  popper: { zIndex: theme.zIndex.modal + 1 },
}));

/** What the field shows and who that is, once somebody was chosen. */
export interface PickedPerson {
  who: string;
  to: string | undefined;
}

function helpWith(state: {
  who: string;
  to: string | undefined;
  people: readonly FoundPerson[] | undefined;
  error: Error | undefined;
}): string | undefined {
  const { who, to, people, error } = state;
  if (to) {
    return undefined;
  }
  if (error) {
    return `People cannot be looked up: ${error.message}`;
  }
  if (!who.trim()) {
    return 'Write a part of their name, and choose from the list.';
  }
  return people?.length === 0
    ? 'The catalog has nobody of that name.'
    : undefined;
}

/**
 * Finds somebody by their name: a combobox with a list, as the ARIA practices describe it. The
 * arrow keys go through the list, Enter takes what is marked, Escape closes the list.
 */
export function PersonPicker(props: {
  label: string;
  value: PickedPerson;
  /** Who cannot be chosen. */
  except: string;
  disabled: boolean;
  onChange: (value: PickedPerson) => void;
}) {
  const classes = useStyles();
  const { label, value, except, disabled, onChange } = props;
  const { who, to } = value;
  const id = useId();
  const listId = `${id}list`;
  const field = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const { people, error } = usePeopleSearch(to ? '' : who, except);
  const listed = isOpen && !to ? people ?? [] : [];
  const isListed = listed.length > 0;

  const choose = ({ ref, name }: FoundPerson) => {
    setOpen(false);
    onChange({ who: name, to: ref });
  };
  const write = (text: string) => {
    setOpen(true);
    setMarked(0);
    onChange({ who: text, to: undefined });
  };
  const onKey = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: listed.length - 1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      setOpen(true);
      setMarked(isListed ? (marked + move) % listed.length : 0);
    } else if (isListed && event.key === 'Enter') {
      event.preventDefault();
      choose(listed[marked]);
    } else if (isListed && event.key === 'Escape') {
      // Only the list: the dialog around it stays.
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <>
      <TextField
        id={id}
        ref={field}
        required
        fullWidth
        margin="dense"
        variant="outlined"
        autoComplete="off"
        label={label}
        value={who}
        disabled={disabled}
        helperText={helpWith({ who, to, people, error })}
        inputProps={{
          role: 'combobox',
          'aria-autocomplete': 'list',
          'aria-expanded': isListed,
          'aria-controls': isListed ? listId : undefined,
          'aria-activedescendant': isListed ? `${listId}${marked}` : undefined,
        }}
        onChange={event => write(event.target.value)}
        onKeyDown={onKey}
        onBlur={() => setOpen(false)}
      />
      <Popper
        open={isListed}
        anchorEl={field.current}
        placement="bottom-start"
        className={classes.popper}
        style={{ width: field.current?.clientWidth }}
      >
        <PersonOptions
          id={listId}
          label={label}
          people={listed}
          marked={marked}
          onMark={setMarked}
          onChoose={choose}
        />
      </Popper>
    </>
  );
}
