import {
  editCommentSchema,
  listCommentsSchema,
  mentionableSchema,
  modelWatchSchema,
} from '@model-release/backstage-plugin-model-release-common';
import { Router } from 'express';
import { DiscussionService } from '../service/discussion/DiscussionService';
import { Audited, AuditedRequest } from './createAudited';
import { parse } from './parse';

interface DiscussionRoutesDependencies {
  discussionService: DiscussionService;
  audited: Audited;
}

const reading = (queryType: string, releaseId?: string): AuditedRequest => ({
  eventId: 'release-fetch',
  severityLevel: 'low',
  meta: { queryType, releaseId },
});

const choosing = (
  watching: boolean,
  meta: AuditedRequest['meta'],
): AuditedRequest => ({
  eventId: 'watch-change',
  severityLevel: 'low',
  meta: { actionType: watching ? 'watch' : 'unwatch', ...meta },
});

function addComments(
  router: Router,
  { discussionService, audited }: DiscussionRoutesDependencies,
): void {
  router.get('/v1/releases/:id/comments', async (req, res) => {
    const { id } = req.params;
    res.json(
      await audited(req, reading('comments', id), async caller =>
        discussionService.listComments(
          id,
          parse(listCommentsSchema, req.query),
          caller,
        ),
      ),
    );
  });

  router.patch('/v1/releases/:id/comments/:commentId', async (req, res) => {
    const { id, commentId } = req.params;
    const editing: AuditedRequest = {
      eventId: 'release-update',
      severityLevel: 'medium',
      meta: { actionType: 'edit-comment', releaseId: id, commentId },
    };
    res.json(
      await audited(req, editing, async caller =>
        discussionService.editComment(
          id,
          commentId,
          parse(editCommentSchema, req.body),
          caller,
        ),
      ),
    );
  });

  router.get('/v1/releases/:id/mentionable', async (req, res) => {
    const { id } = req.params;
    res.json(
      await audited(req, reading('mentionable', id), async caller =>
        discussionService.findMentionable(
          id,
          parse(mentionableSchema, req.query).text,
          caller,
        ),
      ),
    );
  });
}

function addReleaseWatches(
  router: Router,
  { discussionService, audited }: DiscussionRoutesDependencies,
): void {
  router.get('/v1/releases/:id/watch', async (req, res) => {
    const { id } = req.params;
    res.json(
      await audited(req, reading('watch', id), caller =>
        discussionService.getWatch(id, caller),
      ),
    );
  });

  for (const [method, watching] of [
    ['put', true],
    ['delete', false],
  ] as const) {
    router[method]('/v1/releases/:id/watch', async (req, res) => {
      const { id } = req.params;
      res.json(
        await audited(req, choosing(watching, { releaseId: id }), caller =>
          discussionService.setWatch(id, watching, caller),
        ),
      );
    });
  }
}

function addModelWatches(
  router: Router,
  { discussionService, audited }: DiscussionRoutesDependencies,
): void {
  router.get('/v1/models/watch', async (req, res) => {
    res.json(
      await audited(req, reading('model-watch'), async caller =>
        discussionService.getModelWatch(
          parse(modelWatchSchema, req.query).entityRef,
          caller,
        ),
      ),
    );
  });

  for (const [method, watching] of [
    ['put', true],
    ['delete', false],
  ] as const) {
    router[method]('/v1/models/watch', async (req, res) => {
      const entityRef = String(req.query.entityRef);
      res.json(
        await audited(req, choosing(watching, { entityRef }), async caller =>
          discussionService.setModelWatch(
            parse(modelWatchSchema, req.query).entityRef,
            watching,
            caller,
          ),
        ),
      );
    });
  }
}

/** What people say about a release, whom they can mention, and who is told. */
export function addDiscussionRoutes(
  router: Router,
  dependencies: DiscussionRoutesDependencies,
): void {
  addComments(router, dependencies);
  addReleaseWatches(router, dependencies);
  addModelWatches(router, dependencies);
}
