import Typography from '@material-ui/core/Typography';
import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useLive } from '../../hooks/useLive';
import { useTranslation } from '../../hooks/useTranslation';
import { ChangesSinceSigned } from '../changes/ChangesSinceSigned';
import { LoadError } from '../common/LoadError';
import { Placeholder } from '../common/Placeholder';

/** What differs from when a step was completed. */
export function RoundChanges(props: {
  step: StepDetail;
  release: ReleaseDetail;
}) {
  const { step, release } = props;
  const { t } = useTranslation();
  const { api } = useSession();
  const files = step.files.map(({ digest }) => digest).join(' ');
  const key = `${release.id} ${step.key} ${step.packetDigest} ${files}`;
  const { value, error, reload } = useLive(key, () =>
    api.getChanges(release.id, step.key),
  );
  if (error && !value) {
    return (
      <LoadError
        title={t('secondRound.notLoaded')}
        error={error}
        onRetry={reload}
      />
    );
  }
  if (!value) {
    return <Placeholder height={64} />;
  }
  const titleOf = (other: string) =>
    release.steps.find(one => one.key === other)?.title ?? other;
  return value.changes.length > 0 ? (
    <ChangesSinceSigned
      changes={value}
      titleOf={titleOf}
      then={t('secondRound.whenCompleted')}
    />
  ) : (
    <Typography variant="body2" component="p">
      {t('secondRound.nothingChanged')}
    </Typography>
  );
}
