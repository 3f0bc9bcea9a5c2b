import { canonicalize } from 'json-canonicalize';
import { performance } from 'node:perf_hooks';
import { describeFailure } from '../lib/describeFailure';
import { judgeAnswer, Judgement } from './judgeAnswer';
import {
  MessageSender,
  SendOutcome,
  WebhookMessage,
} from '../ports/MessageSender';
import { postMessage } from './postMessage';
import { readSecret, signatureHeaders, Signer } from './standardWebhooks';
import { WebhookTarget } from './WebhookTarget';

const USER_AGENT = 'backstage-model-release';

type ReadyTarget = WebhookTarget & { signers: Signer[] };
type Attempt = Judgement & { statusCode?: number; responseExcerpt?: string };

/**
 * Posts webhook messages to their targets as Standard Webhooks 1.0 says: a JSON body, the message's
 * id on every attempt, and the time and the signatures of this one.
 */
export class WebhookSender implements MessageSender<WebhookMessage> {
  private constructor(
    private readonly targets: ReadonlyMap<string, ReadyTarget>,
    private readonly now: () => Date,
  ) {}

  /** @throws Error when a target has no secret or an unusable one; it names the target, not the secret */
  static create(options: {
    targets: readonly WebhookTarget[];
    now: () => Date;
  }): WebhookSender {
    const ready = options.targets.map(target => ({
      ...target,
      signers: readSecrets(target),
    }));
    return new WebhookSender(
      new Map(ready.map(target => [target.name, target])),
      options.now,
    );
  }

  async send(message: WebhookMessage): Promise<SendOutcome> {
    const at = this.now();
    const started = performance.now();
    const { verdict, reference, retryAfterSeconds, ...told } =
      await this.attempt(message, at);
    return {
      verdict,
      reference,
      retryAfterSeconds,
      attempt: {
        ...told,
        at: at.toISOString(),
        latencyMs: Math.round(performance.now() - started),
      },
    };
  }

  private async attempt(message: WebhookMessage, at: Date): Promise<Attempt> {
    const target = this.targets.get(message.target);
    if (!target) {
      return {
        verdict: 'retry',
        error: `there is no webhook target “${message.target}” in app-config: add modelRelease.webhooks.targets.${message.target}`,
      };
    }
    try {
      const answer = await postMessage(target, render(message, target, at));
      return {
        ...judgeAnswer(answer, this.now()),
        statusCode: answer.statusCode,
        responseExcerpt: answer.excerpt,
      };
    } catch (error) {
      return { verdict: 'retry', error: describeFailure(error) };
    }
  }
}

function readSecrets({ name, secrets }: WebhookTarget): Signer[] {
  if (secrets.length === 0) {
    throw new Error(`The webhook target “${name}” has no secret`);
  }
  return secrets.map(secret => {
    try {
      return readSecret(secret);
    } catch (error) {
      throw new Error(
        `The webhook target “${name}”: ${describeFailure(error)}`,
      );
    }
  });
}

function render(message: WebhookMessage, target: ReadyTarget, at: Date) {
  const body = Buffer.from(canonicalize(message.payload));
  const timestamp = Math.floor(at.getTime() / 1000);
  const configured = Object.entries(target.headers).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  return {
    body,
    headers: {
      ...Object.fromEntries(configured),
      'content-type': 'application/json',
      'user-agent': USER_AGENT,
      ...signatureHeaders({ id: message.id, timestamp, body }, target.signers),
    },
  };
}
