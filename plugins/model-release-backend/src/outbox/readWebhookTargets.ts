import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds } from '@backstage/types';
import { JsonPointer, parseJsonPointer } from '../lib/jsonPointer';
import { MAX_TIMEOUT_MS, WebhookTarget } from './WebhookTarget';

const DEFAULT_TIMEOUT_MS = 10_000;

function readUrl(config: Config): URL {
  const text = config.getString('url');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new Error('url must be http or https, without user name or password');
  }
  return url;
}

function readTimeout(config: Config): number {
  const timeoutMs = config.has('timeout')
    ? durationToMilliseconds(readDurationFromConfig(config, { key: 'timeout' }))
    : DEFAULT_TIMEOUT_MS;
  if (timeoutMs <= 0 || timeoutMs > MAX_TIMEOUT_MS) {
    throw new Error(
      `timeout must be greater than 0 and at most ${MAX_TIMEOUT_MS} ms`,
    );
  }
  return timeoutMs;
}

/** The empty pointer, to the whole answer, is valid; `getOptionalString` takes no empty text. */
function readReferenceAt(config: Config): JsonPointer | undefined {
  const text = config.getOptional('reference');
  if (text !== undefined && typeof text !== 'string') {
    throw new Error('reference must be a JSON Pointer such as /result/number');
  }
  return text === undefined ? undefined : parseJsonPointer(text);
}

/**
 * Like Node.js and Backstage, this uses `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` only if
 * `NODE_USE_ENV_PROXY` is 1.
 */
function readProxy(
  config: Config,
  env: NodeJS.ProcessEnv,
): WebhookTarget['proxy'] {
  const text = config.getOptionalString('proxy');
  if (text === undefined) {
    return env.NODE_USE_ENV_PROXY === '1' ? 'environment' : undefined;
  }
  if (text === 'none') {
    return undefined;
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new Error('proxy must be an http or https URL, or none');
  }
  return url;
}

function readTarget(
  name: string,
  config: Config,
  env: NodeJS.ProcessEnv,
): WebhookTarget {
  const headers = config.getOptionalConfig('headers');
  return {
    name,
    url: readUrl(config),
    secrets: config.getString('secret').split(/\s+/).filter(Boolean),
    headers: Object.fromEntries(
      (headers?.keys() ?? []).map(key => [key, headers?.getString(key) ?? '']),
    ),
    timeoutMs: readTimeout(config),
    allowPrivateAddresses:
      config.getOptionalStringArray('allowPrivateAddresses') ?? [],
    referenceAt: readReferenceAt(config),
    proxy: readProxy(config, env),
  };
}

/**
 * The targets that runbooks may send webhooks to.
 *
 * @throws Error that names the target, never its secret
 */
export function readWebhookTargets(
  config: Config,
  env: NodeJS.ProcessEnv = process.env,
): WebhookTarget[] {
  const key = 'modelRelease.webhooks.targets';
  const targets = config.getOptionalConfig(key);
  return (targets?.keys() ?? []).map(name => {
    try {
      return readTarget(name, config.getConfig(`${key}.${name}`), env);
    } catch (error) {
      throw new Error(`${key}.${name}: ${(error as Error).message}`);
    }
  });
}
