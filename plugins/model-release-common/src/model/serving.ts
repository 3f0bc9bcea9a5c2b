import { Checkpoint, ReleaseStatus } from './release';

/** Another release, as a badge names it. @public */
export interface ReleaseMention {
  id: string;
  /** Id of its checkpoint. */
  checkpoint: string;
}

/** A release that is on its way, or that was released and holds. @public */
export interface ServingRelease {
  id: string;
  status: ReleaseStatus;
  checkpoint: Pick<Checkpoint, 'id' | 'digest'>;
  createdAt: string;
  /** When it was first released. */
  releasedAt?: string;
  /** The release that took its place. */
  supersededBy?: ReleaseMention;
  /** The release that it took back: its checkpoint had been released before that one. */
  rollbackOf?: ReleaseMention;
  /** Present where the current release names this checkpoint as its rollback target. */
  isRollbackTarget?: true;
}

/** What serves of one model in one environment, as far as the portal knows and the caller may read. @public */
export interface Serving {
  environment: string;
  /** On a server with many models. */
  model?: string;
  /** The newest release that holds. */
  current?: ServingRelease;
  /** All that hold, the current one included; the newest first, and of very many the newest. */
  released: ServingRelease[];
  /** In review or approved, the newest first. */
  pending: ServingRelease[];
}
