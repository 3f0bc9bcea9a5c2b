import MenuItem from '@material-ui/core/MenuItem';
import MenuList from '@material-ui/core/MenuList';
import Paper from '@material-ui/core/Paper';
import Popper from '@material-ui/core/Popper';
import { makeStyles } from '@material-ui/core/styles';
import {
  mentionOf,
  type MentionablePerson,
} from '@model-release/backstage-plugin-model-release-common';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  type SyntheticEvent,
} from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { CommentField } from '../common/CommentField';
import { useMentionCompletion } from './useMentionCompletion';

const useStyles = makeStyles(theme => ({
  popper: { zIndex: theme.zIndex.modal },
  list: { maxWidth: 320 },
  handle: {
    marginLeft: theme.spacing(1),
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
  },
}));

function People(props: {
  id: string;
  label: string;
  people: readonly MentionablePerson[];
  chosen: number;
  onChoose: (person: MentionablePerson) => void;
}) {
  const classes = useStyles();
  const { id, label, people, chosen, onChoose } = props;
  return (
    <Paper elevation={4} className={classes.list}>
      <MenuList id={id} role="listbox" aria-label={label} dense>
        {people.map((person, index) => (
          <MenuItem
            key={person.ref}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            selected={index === chosen}
            // The field keeps the focus, and what is typed in it.
            onMouseDown={event => event.preventDefault()}
            onClick={() => onChoose(person)}
          >
            <span>{person.displayName ?? mentionOf(person.ref)}</span>
            {person.displayName && (
              <span className={classes.handle}>{mentionOf(person.ref)}</span>
            )}
          </MenuItem>
        ))}
      </MenuList>
    </Paper>
  );
}

/** A comment in which `@` offers people who may read it. */
export function MentionField(props: {
  label: string;
  value: string;
  disabled: boolean;
  /** Takes the focus when it appears. */
  focused?: boolean;
  onChange: (text: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { value, focused, onChange, ...field } = props;
  const input = useRef<HTMLTextAreaElement>(null);
  const caretTo = useRef<number>();
  const listId = useId();
  const completion = useMentionCompletion(value, (text, caret) => {
    caretTo.current = caret;
    onChange(text);
  });
  useLayoutEffect(() => {
    if (caretTo.current !== undefined) {
      input.current?.setSelectionRange(caretTo.current, caretTo.current);
      caretTo.current = undefined;
    }
  }, [value]);
  useEffect(() => {
    if (focused) {
      input.current?.focus();
    }
  }, [focused]);
  const { people, chosen } = completion;
  const isOpen = people.length > 0;
  const noteCaret = ({ target }: SyntheticEvent) =>
    completion.onCaret((target as HTMLTextAreaElement).selectionStart);
  return (
    <>
      <CommentField
        {...field}
        value={value}
        minRows={2}
        inputRef={input}
        helperText={
          completion.findsNobody ? t('discussion.nobodyToMention') : undefined
        }
        inputProps={{
          'aria-autocomplete': 'list',
          // The key `c` leads here, see `components/shortcuts`.
          'data-shortcut': 'comment',
          ...(isOpen && {
            'aria-controls': listId,
            'aria-activedescendant': `${listId}-${chosen}`,
          }),
        }}
        onSelect={noteCaret}
        onKeyDown={completion.onKeyDown}
        onBlur={completion.close}
        onChange={onChange}
      />
      <Popper
        open={isOpen}
        anchorEl={input.current}
        placement="bottom-start"
        className={classes.popper}
      >
        <People
          id={listId}
          label={t('discussion.peopleToMention')}
          people={people}
          chosen={chosen}
          onChoose={completion.choose}
        />
      </Popper>
    </>
  );
}
