/**
 * A stored file, addressed by the SHA-256 of its bytes.
 *
 * @public
 */
export interface Evidence {
  id: string;
  fileName: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** `sha256:<hex>` */
  digest: string;
  /** ISO 8601, UTC. */
  storedAt: string;
  storedBy: string;
}
