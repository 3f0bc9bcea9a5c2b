import { useApi } from '@backstage/core-plugin-api';
import type {
  ModelReleaseApi,
  ReleaseDetail,
  ReleaseEvent,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import {
  createContext,
  useContext,
  useMemo,
  useState,
  type Context,
  type ReactNode,
} from 'react';
import { modelReleaseApiRef } from '../../api/apiRefs';
import type { Viewer } from '../../common/viewer';
import { useComments, type Comments } from './useComments';
import {
  useSecretQuestion,
  type SecretQuestion,
  type SecretQuestions,
} from './useSecretQuestion';
import { useSharedAdvice, type SharedAdvice } from './useSharedAdvice';
import { useWorks, type Works } from './useWorks';

/** What the page about one release is drawn from. */
export interface SessionSource {
  release: ReleaseDetail;
  events: readonly ReleaseEvent[];
  viewer: Viewer;
  now: DateTime;
  reload: () => Promise<void>;
  replace: (release: ReleaseDetail) => void;
}

/** What the page about a release is drawn from, and what one can do there. It changes with the release. */
export interface Session
  extends SessionSource,
    Pick<SecretQuestions, 'confirmSecrets'>,
    Pick<Works, 'changeWork'> {
  api: ModelReleaseApi;
  /** Says a result in the live region. */
  announce: (text: string) => void;
}

// Each changes on its own, and only what shows it is drawn again.
const SessionContext = createContext<Session | undefined>(undefined);
const WorksContext = createContext<Works | undefined>(undefined);
const CommentsContext = createContext<Comments | undefined>(undefined);
const AdviceContext = createContext<SharedAdvice | undefined>(undefined);
const SecretsContext = createContext<SecretQuestion | undefined>(undefined);
const AnnouncementContext = createContext('');

function useSource({
  release,
  events,
  viewer,
  now,
  reload,
  replace,
}: SessionSource): SessionSource {
  return useMemo(
    () => ({ release, events, viewer, now, reload, replace }),
    [release, events, viewer, now, reload, replace],
  );
}

/**
 * Holds what somebody does on one release. Drafts and problems live here and not in the parts that
 * show them: a step that changes its face, because somebody else was faster, keeps both.
 */
export function ReleaseSessionProvider(
  props: SessionSource & { children: ReactNode },
) {
  const source = useSource(props);
  const { release, viewer } = source;
  const api = useApi(modelReleaseApiRef);
  const works = useWorks(viewer.ref, release);
  const [announcement, announce] = useState('');
  const advice = useSharedAdvice(api, release);
  const comments = useComments(api, release);
  const { secretQuestion, confirmSecrets } = useSecretQuestion();
  const { changeWork } = works;
  const session = useMemo(
    () => ({ ...source, api, announce, changeWork, confirmSecrets }),
    [source, api, changeWork, confirmSecrets],
  );
  return (
    <SessionContext.Provider value={session}>
      <WorksContext.Provider value={works}>
        <CommentsContext.Provider value={comments}>
          <AdviceContext.Provider value={advice}>
            <SecretsContext.Provider value={secretQuestion}>
              <AnnouncementContext.Provider value={announcement}>
                {props.children}
              </AnnouncementContext.Provider>
            </SecretsContext.Provider>
          </AdviceContext.Provider>
        </CommentsContext.Provider>
      </WorksContext.Provider>
    </SessionContext.Provider>
  );
}

function useInside<T>(context: Context<T | undefined>): T {
  const value = useContext(context);
  if (value === undefined) {
    throw new Error('a part of a session is used outside of its provider');
  }
  return value;
}

/** The release that the page is about, and who reads it when. */
export function useSession(): Session {
  return useInside(SessionContext);
}

/** What somebody does in each place of the page. */
export function useSessionWorks(): Works {
  return useInside(WorksContext);
}

export function useSessionComments(): Comments {
  return useInside(CommentsContext);
}

/** What `useAdvice` gives to the parts of the page. */
export function useSessionAdvice(): SharedAdvice {
  return useInside(AdviceContext);
}

/** What is asked now, before something is sent. */
export function useAskedSecrets(): SecretQuestion | undefined {
  return useContext(SecretsContext);
}

/** The last result, for the live region. */
export function useAnnouncement(): string {
  return useContext(AnnouncementContext);
}
