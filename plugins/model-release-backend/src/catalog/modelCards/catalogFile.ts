import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';

/**
 * Where the model's catalog file is.
 *
 * `backstage.io/source-location` is left aside: whoever writes the catalog file can write that too, and
 * would choose what the portal reads. The catalog sets these two by itself.
 *
 * @throws Error when the catalog has it in another form than `type:target`
 */
export function catalogFileOf({
  metadata,
}: Entity): { type: string; target: string } | undefined {
  const ref =
    metadata.annotations?.[ANNOTATION_LOCATION] ??
    metadata.annotations?.[ANNOTATION_ORIGIN_LOCATION];
  return ref === undefined ? undefined : parseLocationRef(ref);
}
