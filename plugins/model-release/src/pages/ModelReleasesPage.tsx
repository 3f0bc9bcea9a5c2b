import { Content } from '@backstage/core-components';
import { Placeholder } from '../components/common/Placeholder';
import { Surface } from '../components/common/Surface';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';
import { ReleaseListPage } from './ReleaseListPage';
import { ReleasePage } from './ReleasePage';

/** Only those who request a release load the form and what judges it. */
const RequestReleasePage = lazy(async () => {
  const { RequestReleasePage: page } = await import('./RequestReleasePage');
  return { default: page };
});
const RunbooksPage = lazy(() =>
  import('./RunbooksPage').then(m => ({ default: m.RunbooksPage })),
);

function LazyRunbooks() {
  return (
    <Suspense fallback={<Placeholder height={320} />}>
      <RunbooksPage />
    </Suspense>
  );
}

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
          <Route path="/runbooks" element={<LazyRunbooks />} />
          <Route path="/runbooks/:name" element={<LazyRunbooks />} />
          <Route path="/:id" element={<ReleasePage />} />
        </Routes>
      </Surface>
    </Content>
  );
}
