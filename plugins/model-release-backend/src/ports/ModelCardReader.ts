import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CreateReleaseRequest } from '@model-release/backstage-plugin-model-release-common';

/** A card's text and where it came from, or why it could not be read. */
export type ModelCardText =
  | { text: string; source: string }
  | { problem: string };

/** Fetches model cards: from the request, or from where the entity's annotation points. */
export interface ModelCardReader {
  /**
   * @param credentials - of whoever asks, for the audit log; what is read does not depend on them
   * @throws ModelReleaseError `model_card_not_allowed` for a URL from which no cards are read
   */
  read(
    model: Entity,
    requested: CreateReleaseRequest['modelCard'],
    credentials: BackstageCredentials,
  ): Promise<ModelCardText>;
}
