import { useTranslation } from '../../hooks/useTranslation';
import { Placeholder } from '../common/Placeholder';
import { useReleaseGrid } from './useReleaseGrid';

/** Holds the places of a release's cards while it loads. */
export function ReleasePlaceholder() {
  const classes = useReleaseGrid();
  const { t } = useTranslation();
  return (
    <div role="progressbar" aria-label={t('release.loading')}>
      <Placeholder height={108} />
      <div style={{ height: 20 }} />
      <div className={classes.columns}>
        <Placeholder height={480} />
        <div>
          <Placeholder height={92} />
          <div style={{ height: 18 }} />
          <Placeholder height={240} />
        </div>
      </div>
    </div>
  );
}
