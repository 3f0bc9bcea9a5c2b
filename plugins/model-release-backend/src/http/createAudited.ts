import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { Request } from 'express';

/** What a request is about, for the audit log. The groups are listed in `docs/reference/audit-events.md`. */
export interface AuditedRequest {
  /** The group of events that it belongs to. */
  eventId: string;
  severityLevel: 'low' | 'medium' | 'high';
  meta: Record<string, string | undefined>;
}

/**
 * Carries out a request for its sender, and records in the audit log that it was tried and how it ended.
 * A request without valid credentials is refused before that, and is not recorded.
 */
export type Audited = <T>(
  req: Request,
  audited: AuditedRequest,
  work: (credentials: BackstageCredentials) => Promise<T>,
) => Promise<T>;

/** The service that presents a person's credentials. By itself, the audit log names only the person. */
function delegatedBy({ principal }: BackstageCredentials): string | undefined {
  const { actor } = principal as { actor?: { subject: string } };
  return actor?.subject;
}

/** Creates the function through which every route carries out its requests. */
export function createAudited(services: {
  auditor: AuditorService;
  httpAuth: HttpAuthService;
}): Audited {
  const { auditor, httpAuth } = services;
  return async (req, { eventId, severityLevel, meta }, work) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const event = await auditor.createEvent({
      eventId,
      severityLevel,
      request: req,
      meta: { ...meta, delegatedBy: delegatedBy(credentials) },
    });
    try {
      const result = await work(credentials);
      await event.success();
      return result;
    } catch (error) {
      const code = error instanceof ModelReleaseError ? error.code : undefined;
      await event.fail({ error: toError(error), meta: { code } });
      throw error;
    }
  };
}
