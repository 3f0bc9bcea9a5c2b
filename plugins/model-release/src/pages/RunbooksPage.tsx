import { useApi } from '@backstage/core-plugin-api';
import { useParams, useSearchParams } from 'react-router-dom';
import { modelReleaseApiRef } from '../api/apiRefs';
import { LoadError } from '../components/common/LoadError';
import { Placeholder } from '../components/common/Placeholder';
import { OneRunbook } from '../components/runbooks/OneRunbook';
import { RunbookLibrary } from '../components/runbooks/RunbookLibrary';
import { useLive } from '../hooks/useLive';
import { useTranslation } from '../hooks/useTranslation';

/** The library of runbooks, or one of them with its versions. */
export function RunbooksPage() {
  const { t } = useTranslation();
  const api = useApi(modelReleaseApiRef);
  const { name } = useParams();
  const [parameters] = useSearchParams();
  const { value, error, reload } = useLive('runbooks', () =>
    api.listRunbooks(),
  );
  if (!value) {
    return error ? (
      <LoadError
        title={t('runbooks.notLoaded')}
        error={error}
        onRetry={reload}
      />
    ) : (
      <Placeholder height={320} />
    );
  }
  if (name === undefined) {
    return <RunbookLibrary runbooks={value.items} />;
  }
  const versions = value.items.filter(({ metadata }) => metadata.name === name);
  const version = parameters.get('version');
  const shown = versions.find(({ spec }) => spec.version === version);
  const [newest] = versions;
  return newest ? (
    <OneRunbook versions={versions} shown={shown ?? newest} />
  ) : (
    <p>{t('runbooks.unknown')}</p>
  );
}
