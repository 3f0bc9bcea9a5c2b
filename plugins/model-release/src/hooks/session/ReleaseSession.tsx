import { useApi } from '@backstage/core-plugin-api';
import type {
  ModelReleaseApi,
  ReleaseDetail,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { modelReleaseApiRef } from '../../api/modelReleaseApiRef';
import type { Viewer } from '../../common/viewer';
import type { Work } from '../work';
import { useComments, type Comments } from './useComments';
import { useSecretQuestion, type SecretQuestion } from './useSecretQuestion';
import { useSharedAdvice, type SharedAdvice } from './useSharedAdvice';
import { useWorks } from './useWorks';

/** What the page about one release is drawn from. */
export interface SessionSource {
  release: ReleaseDetail;
  events: readonly ReleaseEvent[];
  viewer: Viewer;
  now: DateTime;
  reload: () => Promise<void>;
  replace: (release: ReleaseDetail) => void;
}

interface Session extends SessionSource {
  api: ModelReleaseApi;
  works: Readonly<Record<string, Work>>;
  changeWork: (place: string, change: (work: Work) => Work) => void;
  /** The drafts of an earlier visit are among the works. Before, nothing may take their place. */
  areDraftsKnown: boolean;
  /** The last result, for the live region. */
  announcement: string;
  announce: (text: string) => void;
  comments: Comments;
  /** What is asked now, before something is sent. */
  secretQuestion: SecretQuestion | undefined;
  /** Whether a body can be sent: it holds nothing that looks like a secret, or is to be sent anyway. */
  confirmSecrets: (body: unknown) => Promise<boolean>;
  /** What `useAdvice` gives to the parts of the page. */
  sharedAdvice: SharedAdvice;
}

const SessionContext = createContext<Session | undefined>(undefined);

/**
 * Holds what somebody does on one release. Drafts and problems live here and not in the parts that
 * show them: a step that changes its face, because somebody else was faster, keeps both.
 */
export function ReleaseSessionProvider(
  props: SessionSource & { children: ReactNode },
) {
  const { children, ...source } = props;
  const api = useApi(modelReleaseApiRef);
  const works = useWorks(source.viewer.ref, source.release);
  const [announcement, announce] = useState('');
  const sharedAdvice = useSharedAdvice(api, source.release);
  const comments = useComments(api, source.release);
  const secrets = useSecretQuestion();
  return (
    <SessionContext.Provider
      value={{
        ...source,
        api,
        ...works,
        ...secrets,
        comments,
        announcement,
        announce,
        sharedAdvice,
      }}
    >
      {children}
    </SessionContext.Provider>
  );
}

/** The release that the page is about, and who reads it when. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error('useSession is used outside of ReleaseSessionProvider');
  }
  return session;
}
