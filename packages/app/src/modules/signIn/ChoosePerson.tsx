import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { LogoMark } from '../../components/LogoMark';
import { groupByTeam, Person } from './people';
import { TeamSection } from './TeamSection';

const useStyles = makeStyles(theme => ({
  root: {
    height: '100vh',
    overflow: 'auto',
    boxSizing: 'border-box',
    padding: theme.spacing(5, 3),
    color: theme.palette.text.primary,
    backgroundColor: theme.palette.background.default,
  },
  inner: { maxWidth: 1180, margin: '0 auto' },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(4),
  },
  title: { fontSize: 28, fontWeight: 600, lineHeight: 1.2 },
  teams: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(320px, 100%), 1fr))',
    gap: theme.spacing(3),
    alignItems: 'start',
  },
}));

/** Everybody whom one can sign in as, team by team. */
export const ChoosePerson = (props: {
  people: Person[];
  onChoose: (name: string) => void;
}) => {
  const classes = useStyles();
  const organization =
    useApi(configApiRef).getOptionalString('organization.name');

  return (
    <main className={classes.root}>
      <div className={classes.inner}>
        <div className={classes.head}>
          <LogoMark size={56} />
          <div>
            <Typography component="h1" className={classes.title}>
              Choose a person
            </Typography>
            <Typography color="textSecondary">
              {organization ?? 'The company'} is made up, and nobody needs a
              password. Switch at any time to see the other side of a release.
            </Typography>
          </div>
        </div>
        <div className={classes.teams}>
          {groupByTeam(props.people).map(team => (
            <TeamSection
              key={team.title}
              team={team}
              onChoose={props.onChoose}
            />
          ))}
        </div>
      </div>
    </main>
  );
};
