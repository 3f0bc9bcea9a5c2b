import { Content } from '@backstage/core-components';
import { Surface } from '../components/common/Surface';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { Placeholder } from '../components/common/Placeholder';
import { ReleaseListPage } from './ReleaseListPage';
import { ReleasePage } from './ReleasePage';

/** Only those who request a release load the form and what judges it. */
const RequestReleasePage = lazy(async () => {
  const { RequestReleasePage: page } = await import('./RequestReleasePage');
  return { default: page };
});

/** The list of releases, and one of them; inside whatever shell the app draws. */
export function ModelReleasesPage() {
  return (
    <Content>
      <Surface>
        <Routes>
          <Route path="/" element={<ReleaseListPage />} />
          <Route
            path="/new"
            element={
              <Suspense fallback={<Placeholder height={480} />}>
                <RequestReleasePage />
              </Suspense>
            }
          />
          <Route path="/:id" element={<ReleasePage />} />
        </Routes>
      </Surface>
    </Content>
  );
}
