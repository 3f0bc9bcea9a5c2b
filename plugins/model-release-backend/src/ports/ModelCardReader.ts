import { Entity } from '@backstage/catalog-model';
import { CreateReleaseRequest } from '@model-release/backstage-plugin-model-release-common';

/** A card's text and where it came from, or why it could not be read. */
export type ModelCardText =
  | { text: string; source: string }
  | { problem: string };

/** Fetches model cards: from the request, or from where the entity's annotation points. */
export interface ModelCardReader {
  read(
    model: Entity,
    requested: CreateReleaseRequest['modelCard'],
  ): Promise<ModelCardText>;
}
