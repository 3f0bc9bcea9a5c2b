import { JsonPointer } from '../lib/jsonPointer';

/**
 * The maximum timeout of a target, in milliseconds. Leases are longer, so that no message is sent
 * again while the first response is still pending.
 */
export const MAX_TIMEOUT_MS = 60_000;

/** A target of webhooks. Runbooks name targets; only app-config defines them. */
export interface WebhookTarget {
  name: string;
  /** `http:` or `https:`, without a user name or password. */
  url: URL;
  /** Each signs every message: `whsec_…` with `v1`, `whsk_…` with `v1a`. Two during a rotation. */
  secrets: string[];
  /** Sent with every message. */
  headers: Record<string, string>;
  /** For the whole exchange, at most {@link MAX_TIMEOUT_MS}. */
  timeoutMs: number;
  /** Host names, addresses and ranges (`10.0.0.0/8`) that may be reached though they are not public. */
  allowPrivateAddresses: string[];
  /** What carries its messages; `environment` is `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. Direct without it. */
  proxy?: URL | 'environment';
  /** Where its responses name the ticket; without it, the usual places are tried. */
  referenceAt?: JsonPointer;
}
