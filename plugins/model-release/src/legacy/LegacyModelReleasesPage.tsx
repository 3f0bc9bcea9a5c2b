import { PageWithHeader } from '@backstage/core-components';
import { ModelReleasesPage } from '../pages/ModelReleasesPage';

/** The page inside the shell that the new frontend system would draw by itself. */
export function LegacyModelReleasesPage() {
  return (
    <PageWithHeader themeId="tool" title="Model releases">
      <ModelReleasesPage />
    </PageWithHeader>
  );
}
