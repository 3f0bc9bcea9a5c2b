import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  OwnerRule,
  RunbookStepOwners,
  StepDefinition,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { allOf, peopleList } from '../../common/people';
import type { Part, Phrase } from '../../common/phrase';
import { slaWords } from '../../common/words';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';
import { PhraseText } from '../common/PhraseText';
import { Prose } from '../common/Prose';
import { questionTitles } from './runbookChanges';

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  title: { margin: 0, fontSize: theme.typography.pxToRem(15), fontWeight: 600 },
  facts: { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
  list: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2.5) },
}));

function ruleWords(rule: OwnerRule): Part {
  if ('role' in rule) {
    return say('runbooks.ownerRole', { role: rule.role });
  }
  return 'relation' in rule
    ? say('runbooks.ownerOfModel')
    : say('runbooks.ownerEntity', { who: { ref: rule.entity } });
}

/** The owner rule, and who that is today. */
function ownerWords(step: StepDefinition, now?: RunbookStepOwners): Phrase {
  const rule = ruleWords(step.owner);
  if (!now || 'relation' in step.owner) {
    return [rule];
  }
  const owners = now.problem
    ? say('runbooks.todayNobody', { problem: { text: now.problem } })
    : say('runbooks.today', {
        owners:
          now.people.length > 0
            ? say('people.ownersWithPeople', {
                owners: allOf(now.owners),
                people: peopleList(now.people),
              })
            : allOf(now.owners),
      });
  return [rule, { text: ', ' }, owners];
}

function Entries(props: { title: string; entries: readonly string[] }) {
  const classes = useStyles();
  return props.entries.length > 0 ? (
    <>
      <Typography variant="body2" color="textSecondary">
        {props.title}
      </Typography>
      <ul className={classes.list}>
        {props.entries.map(entry => (
          <li key={entry}>{entry}</li>
        ))}
      </ul>
    </>
  ) : null;
}

/** A step of a runbook: whose it is, until when, and what it asks. */
export function RunbookStep(props: {
  step: StepDefinition;
  number: number;
  owners?: RunbookStepOwners;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { step, number, owners } = props;
  return (
    <li className={classes.root}>
      <h3 className={classes.title}>
        {number}. {step.title}
      </h3>
      <div className={classes.facts}>
        <PhraseText phrase={ownerWords(step, owners)} /> {'· '}
        <PhraseText phrase={slaWords(step.sla)} />
      </div>
      <Prose text={step.instructions} />
      <Entries
        title={t('runbooks.checklist')}
        entries={(step.checklist ?? []).map(({ text }) => text)}
      />
      <Entries
        title={t('runbooks.questions')}
        entries={questionTitles(step.form?.schema)}
      />
      {step.editorialNote && (
        <Notice tone="plain">
          <p>
            {t('runbooks.editorialNote')}: {step.editorialNote}
          </p>
        </Notice>
      )}
    </li>
  );
}
