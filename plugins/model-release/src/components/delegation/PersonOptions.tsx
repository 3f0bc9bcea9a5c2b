import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { FoundPerson } from './usePeopleSearch';
import { shortName } from '../../common/phrase';

const useStyles = makeStyles(theme => ({
  list: {
    ...theme.typography.body2,
    listStyle: 'none',
    margin: 0,
    padding: theme.spacing(0.5, 0),
  },
  option: { padding: theme.spacing(1, 1.75), cursor: 'pointer' },
  marked: { backgroundColor: theme.palette.action.selected },
  name: { color: theme.palette.text.secondary },
}));

/** The people that were found. The focus stays in the field above; one is marked. */
export function PersonOptions(props: {
  id: string;
  label: string;
  people: readonly FoundPerson[];
  marked: number;
  onMark: (index: number) => void;
  onChoose: (person: FoundPerson) => void;
}) {
  const classes = useStyles();
  const { id, label, people, marked, onMark, onChoose } = props;
  return (
    <Paper elevation={8}>
      <ul id={id} role="listbox" aria-label={label} className={classes.list}>
        {people.map((person, index) => (
          // The field has the focus and the keys.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={person.ref}
            id={`${id}${index}`}
            role="option"
            aria-selected={index === marked}
            className={`${classes.option} ${
              index === marked ? classes.marked : ''
            }`}
            onMouseEnter={() => onMark(index)}
            // A click must not take the focus from the field.
            onMouseDown={event => event.preventDefault()}
            onClick={() => onChoose(person)}
          >
            {person.name}{' '}
            <span className={classes.name}>{shortName(person.ref)}</span>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
