import { Content } from '@backstage/core-components';
import { Surface } from '../components/common/Surface';
import { Route, Routes } from 'react-router-dom';
import { ReleaseListPage } from './ReleaseListPage';
import { ReleasePage } from './ReleasePage';

/** The list of releases, and one of them; inside whatever shell the app draws. */
export function ModelReleasesPage() {
  return (
    <Content>
      <Surface>
        <Routes>
          <Route path="/" element={<ReleaseListPage />} />
          <Route path="/:id" element={<ReleasePage />} />
        </Routes>
      </Surface>
    </Content>
  );
}
