import { Readable } from 'node:stream';
import { describeFailure } from '../lib/describeFailure';
import { createDispatcher } from './createDispatcher';
import { referenceFromLocation } from './findReference';
import { readResponse, ReceivedResponse } from './readResponse';
import { WebhookTarget } from './WebhookTarget';

/** What a receiver answered. */
export interface Answer extends ReceivedResponse {
  statusCode: number;
  /** The header, as it came. */
  retryAfter?: string | string[];
  /** Why the response was cut off, if it was. */
  brokenOff?: string;
}

/**
 * Makes one request. It gets connections of its own, which end with it: messages are few, and so
 * one target's permissions, hung sockets and unread answers never touch the next message.
 *
 * @throws Error when the target cannot be reached, or gives no status within its time
 */
export async function postMessage(
  target: WebhookTarget,
  request: { headers: Record<string, string>; body: Buffer },
): Promise<Answer> {
  const { url, timeoutMs } = target;
  const dispatcher = createDispatcher(target);
  let late: Error | undefined;
  // One limit for all: name look-up, connection, headers and body. undici's own count each anew.
  const deadline = setTimeout(() => {
    late = new Error(`no response within ${timeoutMs} ms`);
    dispatcher.destroy(late, noop);
  }, timeoutMs);
  try {
    const { statusCode, headers, body } = await dispatcher.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      ...request,
    });
    const read = await readAsFarAsItComes(body, target.referenceAt);
    return {
      ...read,
      statusCode,
      retryAfter: headers['retry-after'],
      reference: read.reference ?? referenceFromLocation(headers.location, url),
    };
  } catch (error) {
    // A proxy's dispatcher does not pass on why it was destroyed.
    throw late ?? error;
  } finally {
    clearTimeout(deadline);
    await dispatcher.destroy();
  }
}

async function readAsFarAsItComes(
  body: Readable,
  referenceAt: WebhookTarget['referenceAt'],
): Promise<Omit<Answer, 'statusCode'>> {
  try {
    return await readResponse(body, referenceAt);
  } catch (error) {
    return { brokenOff: describeFailure(error) };
  }
}

function noop() {}
