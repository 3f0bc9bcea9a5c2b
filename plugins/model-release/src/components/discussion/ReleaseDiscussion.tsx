import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { stepAnchor } from '@model-release/backstage-plugin-model-release-common';
import {
  useSession,
  useSessionComments,
} from '../../hooks/session/ReleaseSession';
import { useTranslation } from '../../hooks/useTranslation';
import { Card } from '../common/Card';
import { commentsByStep } from './turns';
import { Conversation } from './Conversation';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2.5) },
}));

/** Where else people talk: the steps that have comments. */
function StepLinks() {
  const { t } = useTranslation();
  const { release } = useSession();
  const comments = useSessionComments();
  const counts = commentsByStep(comments.value ?? []);
  const steps = release.steps.filter(({ key }) => counts.has(key));
  if (steps.length === 0) {
    return null;
  }
  return (
    <Typography variant="body2" color="textSecondary" component="div">
      {t('discussion.onSteps')}{' '}
      {steps.map(({ key, title }, index) => (
        <span key={key}>
          {index > 0 && ' · '}
          <Link to={`#${stepAnchor(key)}`}>
            {t('discussion.onStep', {
              step: title,
              count: counts.get(key) ?? 0,
            })}
          </Link>
        </span>
      ))}
    </Typography>
  );
}

/** What was said about the release as a whole, and the way to what was said about its steps. */
export function ReleaseDiscussion() {
  const { t } = useTranslation();
  return (
    <div className={useStyles().root}>
      <Card title={t('discussion.title')}>
        <StepLinks />
        <Conversation label={t('discussion.addToRelease')} />
      </Card>
    </div>
  );
}
