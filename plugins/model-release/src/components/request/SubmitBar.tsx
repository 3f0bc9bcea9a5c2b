import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';
import { Points } from '../common/Points';
import { ProblemNotice } from '../common/ProblemNotice';
import { fieldId } from './FormField';
import { fieldFor } from './requestForm';
import type { RequestWork } from './useRequestForm';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginTop: theme.spacing(2),
  },
}));

/** What is wrong with the request that no field of it can mend. */
function OtherProblems({ work }: { work: RequestWork }) {
  const { t } = useTranslation();
  const { form, preview, readiness } = work;
  const all = preview?.problems ?? readiness.value?.problems ?? [];
  const others = all.filter(({ field }) => !fieldFor(field, form));
  return (
    <Points
      tone="bad"
      title={t('request.beforeIt')}
      points={others.map(({ message }) => message)}
    />
  );
}

/** What there is to fix, each leading to its field; nothing before somebody tried to send. */
function ThingsToFix({ work }: { work: RequestWork }) {
  const { t } = useTranslation();
  const { faults, tried } = work;
  if (!tried || faults.size === 0) {
    return null;
  }
  return (
    <Notice urgent tone="bad">
      <p>{t('request.toFix', { count: faults.size })}</p>
      <ul>
        {[...faults].map(([field, message]) => (
          <li key={field}>
            <a
              href={`#${fieldId(field)}`}
              onClick={event => {
                event.preventDefault();
                document.getElementById(fieldId(field))?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Sends the request, or says what is in the way. */
export function SubmitBar(props: { work: RequestWork; onSubmit: () => void }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { work, onSubmit } = props;
  return (
    <>
      <OtherProblems work={work} />
      <ThingsToFix work={work} />
      <ProblemNotice problem={work.problem} onClose={work.dismiss} />
      <div className={classes.bar}>
        <Button
          variant="contained"
          color="primary"
          disabled={work.sending}
          onClick={onSubmit}
        >
          {t(work.sending ? 'request.sending' : 'request.submit')}
        </Button>
        {work.isRestored && <span>{t('request.restored')}</span>}
        {Object.keys(work.edits).length > 0 && (
          <Button disabled={work.sending} onClick={work.clear}>
            {t('request.discard')}
          </Button>
        )}
      </div>
    </>
  );
}
