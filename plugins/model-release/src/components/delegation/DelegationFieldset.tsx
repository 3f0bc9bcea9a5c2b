import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';
import { CommentField } from '../common/CommentField';
import { DayField } from './DayField';
import { daysProblem } from './delegationRequest';
import { PersonPicker } from './PersonPicker';
import type { DelegationFormState } from './useDelegationForm';

const useStyles = makeStyles(theme => ({
  days: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    columnGap: theme.spacing(1.5),
    alignItems: 'start',
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: '1fr' },
  },
}));

interface FieldsetProps {
  form: Pick<DelegationFormState, 'fields' | 'type' | 'isSending'>;
  viewerRef: string;
  /** `YYYY-MM-DD` */
  today: string;
}

function Days({ form, today }: Omit<FieldsetProps, 'viewerRef'>) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { fields, type, isSending } = form;
  const problem = daysProblem(fields);
  return (
    <div className={classes.days}>
      <DayField
        label={t('delegation.from')}
        value={fields.from}
        min={today}
        disabled={isSending}
        onChange={from => type({ from })}
      />
      <DayField
        label={t('delegation.to')}
        value={fields.until}
        min={fields.from || today}
        disabled={isSending}
        error={problem && text(problem)}
        onChange={until => type({ until })}
      />
    </div>
  );
}

/** The fields of a delegation. */
export function DelegationFieldset(props: FieldsetProps) {
  const { t } = useTranslation();
  const { form, viewerRef, today } = props;
  const { fields, type, isSending } = form;
  return (
    <>
      <PersonPicker
        label={t('delegation.delegate')}
        value={{ who: fields.who, to: fields.to }}
        except={viewerRef}
        disabled={isSending}
        onChange={type}
      />
      <Days form={form} today={today} />
      <CommentField
        label={t('delegation.reasonOptional')}
        minRows={1}
        value={fields.reason}
        disabled={isSending}
        onChange={reason => type({ reason })}
      />
    </>
  );
}
