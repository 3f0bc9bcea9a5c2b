import { Agent, Dispatcher, EnvHttpProxyAgent, ProxyAgent } from 'undici';
import { createGuardedConnector } from './guardedConnector';
import { WebhookTarget } from './WebhookTarget';

/**
 * What carries the messages of a target: direct connections, to permitted addresses only, or a proxy.
 * The proxy resolves the name of the target and decides which addresses it reaches; what the
 * environment exempts from the proxy is reached directly.
 */
export function createDispatcher({
  url,
  proxy,
  timeoutMs,
  allowPrivateAddresses,
}: WebhookTarget): Dispatcher {
  const connect = createGuardedConnector({
    allowPrivateAddresses,
    connectTimeoutMs: timeoutMs,
  });
  // Many proxies tunnel to TLS alone.
  const proxyTunnel = url.protocol === 'https:';
  if (proxy === 'environment') {
    return new EnvHttpProxyAgent({ connect, proxyTunnel });
  }
  return proxy
    ? new ProxyAgent({ uri: proxy.href, proxyTunnel })
    : new Agent({ connect });
}
