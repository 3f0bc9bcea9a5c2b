import {
  EventTrail,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { Content, html } from './html';

/** What happens by itself. */
const PORTAL = 'service:model-release';

/** Says who somebody is, and for whom they acted. */
export type Naming = (ref: string, onBehalfOf?: string) => Content;

/** A name with its ref: the name is for reading, the ref is what was recorded. */
export function namingWith(names: ReadonlyMap<string, string>): Naming {
  const one = (ref: string): Content => {
    const name = ref === PORTAL ? 'The portal' : names.get(ref);
    return name === undefined
      ? ref
      : html`${name} <span class="ref">${ref}</span>`;
  };
  return (ref, onBehalfOf) =>
    onBehalfOf ? [one(ref), ' for ', one(onBehalfOf)] : one(ref);
}

/** `a, b`, each as it is named. */
export function named(refs: readonly string[], naming: Naming): Content {
  return refs.map((ref, index) => [index > 0 ? ', ' : '', naming(ref)]);
}

/** Every ref of a person or group that the page of a release names. */
export function refsOn(release: ReleaseDetail, trail: EventTrail): string[] {
  const signatures = release.steps.flatMap(({ result, signatures: open }) => [
    ...open,
    ...(result?.type === 'approval' ? result.signatures : []),
  ]);
  const files = release.steps.flatMap(step => [
    ...step.files,
    ...(step.result && 'files' in step.result ? step.result.files : []),
  ]);
  const confirmed = release.steps.flatMap(({ result }) =>
    result && 'files' in result ? result.reaffirmed ?? [] : [],
  );
  const refs = [
    release.requester,
    release.modelOwner,
    release.closure?.by,
    ...(release.formerRequesters ?? []),
    ...release.steps.flatMap(step => [
      ...step.owners,
      step.completedBy,
      step.completedOnBehalfOf,
      step.reassignment?.by,
      step.reassignment?.onBehalfOf,
      step.changeRequest?.by,
      step.changeRequest?.onBehalfOf,
    ]),
    ...signatures.flatMap(({ by, onBehalfOf }) => [by, onBehalfOf]),
    ...confirmed.flatMap(({ firstCompletedBy, firstCompletedOnBehalfOf }) => [
      firstCompletedBy,
      firstCompletedOnBehalfOf,
    ]),
    ...files.map(({ storedBy }) => storedBy),
    ...trail.items.flatMap(({ actor, onBehalfOf }) => [actor, onBehalfOf]),
  ];
  return [
    ...new Set(refs.filter((ref): ref is string => ref !== undefined)),
  ].sort();
}
