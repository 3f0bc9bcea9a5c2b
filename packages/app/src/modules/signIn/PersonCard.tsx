import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { InitialsAvatar } from '../../components/InitialsAvatar';
import { Person } from './people';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    gap: theme.spacing(2),
    width: '100%',
    padding: theme.spacing(2),
    textAlign: 'left',
    borderRadius: theme.shape.borderRadius * 2,
    border: `1px solid ${theme.palette.divider}`,
    backgroundColor: theme.palette.background.paper,
    transition: theme.transitions.create(['border-color', 'box-shadow'], {
      duration: theme.transitions.duration.shortest,
    }),
    '&:hover, &:focus-visible': {
      borderColor: theme.palette.primary.main,
      boxShadow: `0 0 0 1px ${theme.palette.primary.main}`,
    },
  },
  name: { fontSize: 16, fontWeight: 600 },
  does: { marginTop: theme.spacing(0.5) },
}));

/** One person as a button: name, job, and what they do in a release. */
export const PersonCard = (props: { person: Person; onChoose: () => void }) => {
  const classes = useStyles();
  const { displayName, jobTitle, does, teams } = props.person;
  const otherTeams = teams.slice(1).map(team => team.title);

  return (
    <ButtonBase className={classes.root} onClick={props.onChoose}>
      <InitialsAvatar displayName={displayName} size={40} />
      <span>
        <Typography component="span" display="block" className={classes.name}>
          {displayName}
        </Typography>
        {jobTitle && (
          <Typography
            component="span"
            display="block"
            variant="body2"
            color="textSecondary"
          >
            {jobTitle}
            {otherTeams.length > 0 && `, also in ${otherTeams.join(', ')}`}
          </Typography>
        )}
        {does && (
          <Typography
            component="span"
            display="block"
            variant="body2"
            className={classes.does}
          >
            {does}
          </Typography>
        )}
      </span>
    </ButtonBase>
  );
};
