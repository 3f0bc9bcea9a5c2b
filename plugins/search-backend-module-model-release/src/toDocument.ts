import {
  ReleaseDocument,
  releasePath,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';

/** How many digits of a digest people copy: the page shows no more of it in one piece. */
const SHORT_DIGEST = 12;

const nameIn = (ref: string) => ref.slice(ref.lastIndexOf('/') + 1);

/** Search engines split a text at blanks and hyphens only. */
const wordsOf = (name: string) => name.split(/[._/:@=+]+/).join(' ');

/** A name, and once more in words where those are others. */
function found(name: string): string[] {
  const words = wordsOf(name);
  return words === name ? [name] : [name, words];
}

function digestWords(digest: string | undefined): string[] {
  if (digest === undefined) {
    return [];
  }
  const digits = digest.slice(digest.indexOf(':') + 1);
  // The search on PostgreSQL leaves the colon out of what somebody looks for.
  const bare = digest.replace(':', '');
  return [digest, bare, digits, digits.slice(0, SHORT_DIGEST)];
}

function identifiersOf({ checkpoint, tickets }: ReleaseSummary): string[] {
  return [checkpoint.id, ...tickets, ...digestWords(checkpoint.digest)];
}

function textOf(release: ReleaseSummary): string {
  const { checkpoint, entityRef, model, requester, runbook } = release;
  return [
    ...identifiersOf(release),
    wordsOf(checkpoint.id),
    ...found(nameIn(entityRef)),
    ...(model === undefined ? [] : found(model)),
    ...found(nameIn(requester)),
    runbook.title,
  ].join(' ');
}

/** A release as the portal's search knows it. */
export function toDocument(
  release: ReleaseSummary,
  pagePath: string,
): ReleaseDocument {
  const { id, checkpoint, environment, status } = release;
  return {
    title: `${checkpoint.id} → ${environment} (${status.replace('_', ' ')})`,
    text: textOf(release),
    location: releasePath(id, pagePath),
    // Once more in a field of its own: engines add up what they find in each, and so rank what is the
    // very one above what is merely alike.
    identifiers: identifiersOf(release).join(' '),
    checkpoint: checkpoint.id,
    environment,
    status,
    entityRef: release.entityRef,
    requester: release.requester,
    digest: checkpoint.digest ?? '',
    tickets: release.tickets.join(' '),
    createdAt: release.createdAt,
    releasedAt: release.releasedAt ?? '',
  };
}
