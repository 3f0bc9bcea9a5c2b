import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useId, type FormEvent } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { ProblemNotice } from '../common/ProblemNotice';
import { DelegationFieldset } from './DelegationFieldset';
import type { DelegationFormState } from './useDelegationForm';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: theme.typography.pxToRem(14),
    fontWeight: 600,
    margin: theme.spacing(2, 0, 0.5),
  },
  submit: { marginTop: theme.spacing(1) },
}));

/** Who covers the reader's steps, when, and why. */
export function DelegationForm(props: {
  form: DelegationFormState;
  viewerRef: string;
  /** `YYYY-MM-DD` */
  today: string;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { form, ...fieldset } = props;
  const { isReady, isSending } = form;
  const titleId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !isSending) {
      void form.create();
    }
  };
  return (
    <form onSubmit={submit} noValidate aria-labelledby={titleId}>
      <Typography id={titleId} component="h3" className={classes.title}>
        {t('delegation.setDelegate')}
      </Typography>
      <Typography variant="body2" color="textSecondary" gutterBottom>
        {t('delegation.whatDelegatesMay')}
      </Typography>
      <DelegationFieldset {...fieldset} form={form} />
      <ProblemNotice problem={form.problem} onClose={form.dismiss} />
      <Button
        type="submit"
        variant="contained"
        color="primary"
        className={classes.submit}
        disabled={!isReady || isSending}
      >
        {t('delegation.submit')}
      </Button>
    </form>
  );
}
