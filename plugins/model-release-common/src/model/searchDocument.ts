/** The type of document as which releases are in the portal's search. @public */
export const RELEASE_DOCUMENT_TYPE = 'model-release';

/** A release in the portal's search. Every text in it is found. @public */
export interface ReleaseDocument {
  title: string;
  text: string;
  /** The page of the release. */
  location: string;
  /** All by which exactly this release is looked for: checkpoint id, tickets, digest. */
  identifiers: string;
  checkpoint: string;
  environment: string;
  status: string;
  entityRef: string;
  requester: string;
  /** `sha256:<hex>` of the weights, or empty. */
  digest: string;
  /** What receivers of its webhooks called it, separated by blanks. */
  tickets: string;
  /** When it was requested. ISO 8601, UTC. */
  createdAt: string;
  /** When it was released, or empty. */
  releasedAt: string;
}
