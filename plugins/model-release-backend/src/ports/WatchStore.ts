/** What somebody watches: one release, or all releases of a model. */
export interface Watched {
  kind: 'release' | 'model';
  /** Id of the release, or ref of the model in lower case. */
  subject: string;
}

/** How somebody stands to a release. */
export interface Watching {
  /** What they chose for it; `undefined` when they chose nothing. */
  chosen?: boolean;
  /** Whether they took part in it. */
  involved: boolean;
  watchesModel: boolean;
}

type WatchedRelease = { id: string; entityRef: string };

/** Keeps who wants to be told what happens. Whoever takes part in a release does, until they say no. */
export interface WatchStore {
  /** Refs of the Users who watch a release. */
  watchersOf(release: WatchedRelease): Promise<string[]>;
  of(person: string, release: WatchedRelease): Promise<Watching>;
  watchesModel(person: string, entityRef: string): Promise<boolean>;
  choose(
    person: string,
    watched: Watched,
    watching: boolean,
    now: string,
  ): Promise<void>;
}
