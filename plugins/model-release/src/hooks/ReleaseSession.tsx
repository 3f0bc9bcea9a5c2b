import { useAnalytics, useApi } from '@backstage/core-plugin-api';
import type {
  CommandBodies,
  ModelReleaseApi,
  ReleaseAction,
  ReleaseDetail,
  ReleaseEvent,
  StepCommand,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useState,
  type ReactNode,
} from 'react';
import { modelReleaseApiRef } from '../api/modelReleaseApiRef';
import { problemOf, type Problem } from '../viewModel/problem';
import type { Viewer } from '../viewModel/viewer';
import type { Members } from './useMembers';

/** The key under which work on the release as a whole is kept. */
export const WHOLE_RELEASE = '(release)';

/** What somebody has typed in one place and not sent yet. */
export interface Draft {
  comment: string;
  checklist: Record<string, boolean>;
  /** The packet that the attestation was ticked for. */
  attestedPacket?: string;
}

const NO_DRAFT: Draft = { comment: '', checklist: {} };

/** What happens in one place of the page: typing, sending, and what came of it. */
export interface Work {
  draft?: Draft;
  sending: boolean;
  problem?: Problem;
}

const NO_WORK: Work = { sending: false };

/** What is given to the page from outside. */
export interface SessionSource {
  release: ReleaseDetail;
  events: readonly ReleaseEvent[];
  viewer: Viewer;
  now: DateTime;
  members: Members;
  reload: () => Promise<void>;
  replace: (release: ReleaseDetail) => void;
}

interface Session extends SessionSource {
  api: ModelReleaseApi;
  works: Readonly<Record<string, Work>>;
  changeWork: (place: string, change: (work: Work) => Work) => void;
  /** The last result, for the live region. */
  announcement: string;
  announce: (text: string) => void;
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
  const [works, setWorks] = useState<Record<string, Work>>({});
  const [announcement, announce] = useState('');
  const changeWork = useCallback(
    (place: string, change: (work: Work) => Work) =>
      setWorks(old => ({ ...old, [place]: change(old[place] ?? NO_WORK) })),
    [],
  );
  return (
    <SessionContext.Provider
      value={{ ...source, api, works, changeWork, announcement, announce }}
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

/** The draft, the problem and the sending of one place. */
export interface WorkPlace extends Work {
  draft: Draft;
  /** What was typed so far is more than nothing. */
  hasDraft: boolean;
  type: (patch: Partial<Draft>) => void;
  clear: () => void;
  dismiss: () => void;
  fail: (error: unknown) => void;
  /**
   * Sends something and shows what comes of it. Answers whether it worked; `done` is announced
   * then, and what was typed is cleared.
   */
  send: (
    action: string,
    perform: () => Promise<ReleaseDetail | undefined>,
    done: string,
  ) => Promise<boolean>;
}

/** Work in one place: a step's key, or {@link WHOLE_RELEASE}. */
export function useWork(place: string): WorkPlace {
  const { works, changeWork, reload, replace, announce, release } =
    useSession();
  const analytics = useAnalytics();
  const work = works[place] ?? NO_WORK;

  const actions = useMemo(
    () => ({
      type: (patch: Partial<Draft>) =>
        changeWork(place, old => ({
          ...old,
          draft: { ...NO_DRAFT, ...old.draft, ...patch },
        })),
      clear: () => changeWork(place, () => NO_WORK),
      dismiss: () => changeWork(place, old => ({ ...old, problem: undefined })),
      fail: (error: unknown) => {
        const problem = problemOf(error);
        changeWork(place, old => ({ ...old, sending: false, problem }));
        announce(problem.message);
      },
    }),
    [changeWork, place, announce],
  );

  const send: WorkPlace['send'] = async (action, perform, done) => {
    changeWork(place, old => ({ ...old, sending: true, problem: undefined }));
    try {
      const next = await perform();
      if (next) {
        replace(next);
      } else {
        await reload();
      }
      changeWork(place, () => NO_WORK);
      announce(done);
      analytics.captureEvent(action, release.runbook.name);
      return true;
    } catch (error) {
      if (problemOf(error).kind !== 'failed') {
        await reload();
      }
      actions.fail(error);
      return false;
    }
  };

  const { draft = NO_DRAFT } = work;
  return {
    ...work,
    ...actions,
    draft,
    hasDraft:
      draft.comment.trim() !== '' ||
      Object.values(draft.checklist).some(Boolean),
    send,
  };
}

type BodyOf<TName extends keyof CommandBodies> = Omit<
  CommandBodies[TName],
  'expectedVersion'
>;

/** Work on a step, with its commands. They carry the version that the reader sees. */
export function useStepWork(step: { key: string; version: number }) {
  const { api, release } = useSession();
  const work = useWork(step.key);
  return {
    ...work,
    command: <TName extends StepCommand>(
      name: TName,
      body: BodyOf<TName>,
      done: string,
    ) =>
      work.send(
        name,
        () =>
          api.stepCommand(release.id, step.key, name, {
            ...body,
            expectedVersion: step.version,
          } as CommandBodies[TName]),
        done,
      ),
  };
}

/** Work on the release as a whole, with its commands. */
export function useReleaseWork(place: string = WHOLE_RELEASE) {
  const { api, release } = useSession();
  const work = useWork(place);
  return {
    ...work,
    command: <TName extends ReleaseAction>(
      name: TName,
      body: BodyOf<TName>,
      done: string,
    ) =>
      work.send(
        name,
        () =>
          api.releaseCommand(release.id, name, {
            ...body,
            expectedVersion: release.version,
          } as CommandBodies[TName]),
        done,
      ),
  };
}
