import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useId } from 'react';
import { PeopleOfTeam } from './people';
import { PersonCard } from './PersonCard';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: 13,
    fontWeight: 600,
    marginBottom: theme.spacing(1),
    color: theme.palette.text.secondary,
  },
  people: {
    display: 'grid',
    gap: theme.spacing(1),
    listStyle: 'none',
    margin: 0,
    padding: 0,
  },
}));

/** The people of one team below its name. */
export const TeamSection = (props: {
  team: PeopleOfTeam;
  onChoose: (name: string) => void;
}) => {
  const classes = useStyles();
  const headingId = useId();
  return (
    <section aria-labelledby={headingId}>
      <Typography component="h2" id={headingId} className={classes.title}>
        {props.team.title}
      </Typography>
      <ul className={classes.people}>
        {props.team.people.map(person => (
          <li key={person.name}>
            <PersonCard
              person={person}
              onChoose={() => props.onChoose(person.name)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
