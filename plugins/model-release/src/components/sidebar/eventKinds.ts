import type { ReleaseEvent } from '@model-release/backstage-plugin-model-release-common';

/** What the history can be narrowed to. */
export const EVENT_FILTERS = [
  'all',
  'decisions',
  'request',
  'files',
  'comments',
] as const;

/** One of {@link EVENT_FILTERS}. */
export type EventFilter = (typeof EVENT_FILTERS)[number];

/** By the type: decisions one by one, the others by what it begins with. */
const KINDS: Record<Exclude<EventFilter, 'all'>, RegExp> = {
  decisions:
    /^(release\.(approved|released|rejected|withdrawn|revoked|closed)|step\.(completed|approved|approval_voided|changes_requested|resubmitted|reaffirmed|rejected|waived))$/,
  request: /^(release\.(opened|amended)|requester\.)/,
  files: /^evidence\./,
  comments: /^comment\./,
};

/** Whether an event is of a kind. */
export function isOfKind(
  { type }: Pick<ReleaseEvent, 'type'>,
  filter: EventFilter,
): boolean {
  return filter === 'all' || KINDS[filter].test(type);
}
