import { AuthenticationError, InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { Request } from 'express';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/** A message whose signature was right. */
export type VerifiedMessage = { id: string; payload: JsonValue };

/**
 * Checks a message as Standard Webhooks 1.0 says, over the bytes as they came.
 *
 * @throws AuthenticationError where the signature or its time is missing or wrong
 * @throws InputError where the signed body is not JSON
 */
export function verifyMessage(
  request: Request,
  webhook: Webhook,
): VerifiedMessage {
  const headers = {
    'webhook-id': request.header('webhook-id') ?? '',
    'webhook-timestamp': request.header('webhook-timestamp') ?? '',
    'webhook-signature': request.header('webhook-signature') ?? '',
  };
  // A request without a body leaves an object here, where the parser otherwise puts the bytes.
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  try {
    webhook.verify(body, headers, { jsonParse: false });
  } catch (error) {
    if (error instanceof WebhookVerificationError) {
      throw new AuthenticationError(`Message rejected: ${error.message}`);
    }
    throw error;
  }
  return { id: headers['webhook-id'], payload: parseJson(body) };
}

function parseJson(body: Buffer): JsonValue {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new InputError('The body of the message is not JSON');
  }
}
