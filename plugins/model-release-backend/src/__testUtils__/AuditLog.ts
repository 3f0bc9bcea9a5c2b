import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { Recorder } from './Recorder';

/** What was noted of one request, once it had ended. */
export interface AuditRecord {
  eventId: string;
  severityLevel?: string;
  meta: Record<string, unknown>;
  status: 'succeeded' | 'failed';
  error?: string;
}

/** Keeps what the plugin writes to the portal's audit log. */
export class AuditLog implements AuditorService {
  readonly records = new Recorder<AuditRecord>();

  async createEvent(options: AuditorServiceCreateEventOptions) {
    const note = (
      status: AuditRecord['status'],
      end: { meta?: object; error?: Error } = {},
    ) => {
      // As it would be written: what is undefined is not there.
      const meta = JSON.parse(JSON.stringify({ ...options.meta, ...end.meta }));
      const { eventId, severityLevel } = options;
      const error = end.error?.message;
      this.records.record({ eventId, severityLevel, meta, status, error });
    };
    return {
      success: async (end?: { meta?: object }) => note('succeeded', end),
      fail: async (end: { meta?: object; error: Error }) => note('failed', end),
    };
  }
}
