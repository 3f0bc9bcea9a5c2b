import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../../hooks/useTranslation';
import { CommentField } from '../../common/CommentField';
import { ActionBar } from '../common/ActionBar';
import type { Resubmission } from './useResubmission';

/** A reply or a summary of the changes, and the button that resubmits. */
export function ResubmitActions(props: {
  work: Resubmission;
  hasChanges: boolean;
  /** A field that must not be empty is. */
  isIncomplete: boolean;
  onSubmit: () => void;
}) {
  const { t } = useTranslation();
  const { work, hasChanges, isIncomplete, onSubmit } = props;
  const isSummaryMissing = hasChanges && work.comment === '';
  return (
    <>
      <CommentField
        label={hasChanges ? t('amend.changeSummary') : t('amend.reply')}
        required={hasChanges}
        value={work.draft.comment}
        disabled={work.sending}
        onChange={comment => work.type({ comment })}
      />
      <ActionBar work={work}>
        <Button
          variant="contained"
          color="primary"
          disabled={work.sending || isIncomplete || isSummaryMissing}
          onClick={onSubmit}
        >
          {hasChanges ? t('amend.saveAndResubmit') : t('amend.resubmit')}
        </Button>
        {isSummaryMissing && (
          <Typography variant="body2" color="textSecondary" component="p">
            {t('amend.summarize')}
          </Typography>
        )}
      </ActionBar>
    </>
  );
}
