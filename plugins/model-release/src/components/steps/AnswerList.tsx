import { makeStyles } from '@material-ui/core/styles';
import type { Answer } from '../../viewModel/answers';

const useStyles = makeStyles(theme => ({
  list: { margin: theme.spacing(1, 0) },
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

/** Questions and answers, for reading. */
export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  const classes = useStyles();
  return (
    <dl className={classes.list}>
      {answers.map(({ key, question, answer }) => (
        <div key={key}>
          <dt className={classes.question}>{question}</dt>
          <dd className={classes.answer}>{answer}</dd>
        </div>
      ))}
    </dl>
  );
}
