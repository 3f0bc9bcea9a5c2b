import Typography from '@material-ui/core/Typography';
import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { Part } from '../../../common/phrase';
import type { StepWork } from '../../../hooks/work';
import { useTranslation } from '../../../hooks/useTranslation';
import { CommentField } from '../../common/CommentField';
import { DecisionBar } from './DecisionBar';
import { unexplained } from './explainedMisses';
import { MissedReasons } from './MissedReasons';

/** The foot of a panel: a comment, and the decisions that the reader can make. */
export function StepActions(props: {
  step: StepDetail;
  release: ReleaseDetail;
  work: StepWork;
  label: string;
  /** Why the main button cannot be pressed yet. */
  notYet?: Part;
  /** Left out where the button submits a form. */
  onMain?: () => void;
}) {
  const { t } = useTranslation();
  const { step, notYet } = props;
  const { draft, sending, type, restored } = props.work;
  return (
    <>
      <MissedReasons step={step} work={props.work} />
      <CommentField
        label={t('stepPanels.comment')}
        value={draft.comment}
        disabled={sending}
        onChange={comment => type({ comment })}
      />
      {restored && (
        <Typography variant="body2" color="textSecondary" role="note">
          {t('stepPanels.draftRestored')}
        </Typography>
      )}
      <DecisionBar
        {...props}
        notYet={notYet ?? unexplained(step, draft.missed)}
      />
    </>
  );
}
