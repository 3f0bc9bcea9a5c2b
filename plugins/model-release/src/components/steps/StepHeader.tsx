import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import {
  isOpenRelease,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { stepStatusText } from './stepStatusText';
import { PhraseText } from '../common/PhraseText';
import { StateChip } from '../status/StateChip';
import { useTranslation } from '../../hooks/useTranslation';
import { StepAside } from './StepAside';
import { StepDot } from './StepDot';
import { StepNotes } from './StepNotes';

interface StepHeaderProps {
  step: StepDetail;
  number: number;
  open: boolean;
  isChanged?: boolean;
  bodyId: string;
  onToggle: () => void;
}

const useTitleStyles = makeStyles(theme => ({
  title: { fontSize: theme.typography.pxToRem(15), margin: 0 },
  // The whole row opens the step; the links on it stay above this.
  toggle: {
    font: 'inherit',
    fontWeight: 500,
    textAlign: 'left',
    '&::after': { content: '""', position: 'absolute', inset: 0 },
    '&:focus-visible::after': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  arrow: {
    fontSize: theme.typography.pxToRem(18),
    color: theme.palette.text.secondary,
    marginLeft: theme.spacing(0.5),
    transition: theme.transitions.create('transform'),
  },
  turned: { transform: 'rotate(180deg)' },
}));

const useStyles = makeStyles(theme => ({
  root: {
    position: 'relative',
    display: 'flex',
    gap: theme.spacing(1.75),
    padding: theme.spacing(1.75, 2.5, 1.75, 1.75),
    [theme.breakpoints.down('sm')]: {
      flexWrap: 'wrap',
      padding: theme.spacing(1.5),
    },
  },
  main: { flex: 1, minWidth: 0 },
  line: {
    color: theme.palette.text.secondary,
    overflowWrap: 'anywhere',
    '& a, & button': { position: 'relative' },
  },
  aside: {
    flex: 'none',
    maxWidth: 260,
    textAlign: 'right',
    color: theme.palette.text.secondary,
    '& a': { position: 'relative' },
    [theme.breakpoints.down('sm')]: {
      flexBasis: '100%',
      maxWidth: '100%',
      textAlign: 'left',
      paddingLeft: 42,
    },
  },
}));

/** The title, which opens and closes the step. */
function StepTitle(props: StepHeaderProps) {
  const classes = useTitleStyles();
  const { step, open, bodyId, onToggle } = props;
  return (
    <h3 className={classes.title}>
      <ButtonBase
        disableRipple
        className={classes.toggle}
        aria-expanded={open}
        aria-controls={bodyId}
        data-shortcut="step"
        onClick={onToggle}
      >
        {step.title}
        <ExpandMoreIcon
          aria-hidden
          className={`${classes.arrow} ${open ? classes.turned : ''}`}
        />
      </ButtonBase>
    </h3>
  );
}

/** The line of a step: how it stands, or what came out of it, and whose it is. */
export function StepHeader(props: StepHeaderProps) {
  const classes = useStyles();
  const { step, number } = props;
  const { t } = useTranslation();
  const { release, viewer, now } = useSession();
  const ended = !isOpenRelease(release.status);
  return (
    <div className={classes.root}>
      <StepDot step={step} number={number} ended={ended} />
      <div className={classes.main}>
        <StepTitle {...props} />
        {props.isChanged && (
          <StateChip tone="soon">{t('visits.changed')}</StateChip>
        )}
        <Typography variant="body2" component="div" className={classes.line}>
          <PhraseText phrase={stepStatusText(step, release, viewer)} />
        </Typography>
        {step.status === 'active' && (
          <StepNotes step={step} release={release} viewer={viewer} now={now} />
        )}
      </div>
      <Typography variant="body2" component="div" className={classes.aside}>
        <StepAside step={step} ended={ended} now={now} />
      </Typography>
    </div>
  );
}
