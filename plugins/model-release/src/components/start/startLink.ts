/** The template that starts a release, unless `modelRelease.template` names another. */
export const DEFAULT_TEMPLATE = 'template:default/release-fine-tuned-model';

/** Tells the template for which model it is filled in. */
export function startQuery(entityRef: string): string {
  return `?formData=${encodeURIComponent(JSON.stringify({ entityRef }))}`;
}

/** Tells the page of a request for which model it is. */
export function requestQuery(entityRef: string): string {
  return `?entityRef=${encodeURIComponent(entityRef)}`;
}
