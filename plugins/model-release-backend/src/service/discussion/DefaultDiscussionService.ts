import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  assertAllowed,
  denyOnRelease,
  EditCommentRequest,
  ListCommentsQuery,
  MentionablePerson,
  ModelWatch,
  Page,
  Release,
  ReleaseComment,
  ReleaseWatch,
} from '@model-release/backstage-plugin-model-release-common';
import { Caller } from '../../domain/Caller';
import { permitsOn } from '../../domain/ReleaseAccess';
import { normalRef } from '../../lib/normalRef';
import { CommentStore } from '../../ports/CommentStore';
import { ModelDirectory } from '../../ports/ModelDirectory';
import { Freshness } from '../../lib/RecentAnswers';
import { PeopleDirectory } from '../../ports/PeopleDirectory';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { WatchStore } from '../../ports/WatchStore';
import { findMentioned, MentionDependencies } from '../people/findMentioned';
import { CallerDependencies, identifyCaller } from '../people/identifyCaller';
import {
  CommandDependencies,
  executeCommand,
} from '../releases/executeCommand';
import { findRelease } from '../releases/findRelease';
import { unknownComment } from '../releases/unknownComment';
import { DiscussionService } from './DiscussionService';
import { findMentionable } from './findMentionable';
import { assertPerson, watchOf } from './watchOf';

export interface DiscussionDependencies
  extends CallerDependencies,
    CommandDependencies,
    MentionDependencies {
  actors: CallerDependencies['actors'];
  clock: () => Date;
  comments: CommentStore;
  models: Pick<ModelDirectory, 'find'>;
  people: Pick<PeopleDirectory, 'search'>;
  releases: Pick<ReleaseStore, 'find' | 'transaction'>;
  watches: WatchStore;
}

const PAGE = 50;

/** Shows the discussion to those who may read the release, and lets them choose what they are told. */
export class DefaultDiscussionService implements DiscussionService {
  static create(
    dependencies: DiscussionDependencies,
  ): DefaultDiscussionService {
    return new DefaultDiscussionService(dependencies);
  }

  private constructor(private readonly dependencies: DiscussionDependencies) {}

  async listComments(
    id: string,
    { limit = PAGE, cursor }: ListCommentsQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<ReleaseComment>> {
    const { accesses, comments } = this.dependencies;
    const access = await accesses.accessOf(credentials, 'recent');
    await findRelease(this.dependencies, id, access);
    return comments.list(id, { limit, cursor });
  }

  async editComment(
    id: string,
    commentId: string,
    { comment: text }: EditCommentRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleaseComment> {
    const { comments } = this.dependencies;
    const { caller, release } = await this.#open(id, credentials, 'live');
    const { actor, access } = caller;
    assertAllowed(
      denyOnRelease('comment', { release, actor }, permitsOn(release, access)),
    );
    const comment = await comments.find(id, commentId);
    if (!comment) {
      throw unknownComment(id, commentId);
    }
    const mentions = await findMentioned(this.dependencies, release, text);
    const command = { name: 'edit-comment', comment, text, mentions } as const;
    await executeCommand(this.dependencies, id, command, caller);
    return (await comments.find(id, commentId)) ?? comment;
  }

  async findMentionable(
    id: string,
    text: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<Page<MentionablePerson>> {
    const { release } = await this.#open(id, credentials, 'recent');
    return {
      items: await findMentionable(
        this.dependencies,
        release,
        text,
        credentials,
      ),
    };
  }

  async getWatch(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseWatch> {
    const { caller, release } = await this.#open(id, credentials, 'recent');
    return watchOf(
      await this.dependencies.watches.of(caller.actor.ref, release),
    );
  }

  async setWatch(
    id: string,
    watching: boolean,
    credentials: BackstageCredentials,
  ): Promise<ReleaseWatch> {
    const { watches } = this.dependencies;
    const { caller, release } = await this.#open(id, credentials, 'recent');
    const person = assertPerson(caller.actor);
    const watched = { kind: 'release', subject: id } as const;
    await watches.choose(person, watched, watching, this.#now());
    return watchOf(await watches.of(person, release));
  }

  async getModelWatch(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<ModelWatch> {
    const { actors, watches } = this.dependencies;
    const { ref } = await actors.identify(credentials, 'recent');
    return { watching: await watches.watchesModel(ref, normalRef(entityRef)) };
  }

  async setModelWatch(
    entityRef: string,
    watching: boolean,
    credentials: BackstageCredentials,
  ): Promise<ModelWatch> {
    const { actors, models, watches } = this.dependencies;
    const person = assertPerson(await actors.identify(credentials, 'recent'));
    const subject = normalRef(entityRef);
    if (watching) {
      await models.find(subject, credentials);
    }
    await watches.choose(
      person,
      { kind: 'model', subject },
      watching,
      this.#now(),
    );
    return { watching };
  }

  async #open(
    id: string,
    credentials: BackstageCredentials,
    freshness: Freshness,
  ): Promise<{ caller: Caller; release: Release }> {
    const caller = await identifyCaller(
      this.dependencies,
      credentials,
      freshness,
    );
    const release = await findRelease(this.dependencies, id, caller.access);
    return { caller, release };
  }

  #now(): string {
    return this.dependencies.clock().toISOString();
  }
}
