import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { PhraseText } from '../../common/PhraseText';
import type { Answer } from './answers';

const useStyles = makeStyles(theme => ({
  section: {
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 600,
    margin: theme.spacing(2, 0, 0.5),
  },
  list: { margin: 0 },
  question: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(13),
  },
  answer: {
    margin: theme.spacing(0, 0, 1.25),
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
}));

interface Section {
  title?: string;
  answers: Answer[];
}

/** Neighbours under one heading. */
function sections(answers: readonly Answer[]): Section[] {
  const grouped: Section[] = [];
  for (const answer of answers) {
    const last = grouped[grouped.length - 1];
    if (last && last.title === answer.section) {
      last.answers.push(answer);
    } else {
      grouped.push({ title: answer.section, answers: [answer] });
    }
  }
  return grouped;
}

/** Questions and answers, for reading. */
export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  const classes = useStyles();
  return (
    <>
      {sections(answers).map(section => (
        <section key={section.answers[0].key}>
          {section.title && (
            <Typography component="h4" className={classes.section}>
              {section.title}
            </Typography>
          )}
          <dl className={classes.list}>
            {section.answers.map(({ key, question, answer }) => (
              <div key={key}>
                <dt className={classes.question}>{question}</dt>
                <dd className={classes.answer}>
                  <PhraseText phrase={answer} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}
