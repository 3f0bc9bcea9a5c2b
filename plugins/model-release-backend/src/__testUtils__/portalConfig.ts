export const WEBHOOK_SECRET = `whsec_${Buffer.from(
  'a key that only the tests know',
).toString('base64')}`;

/** What a test says about the configuration. */
export interface PortalConfigOptions {
  /** Where the webhook of the shipped runbook goes. */
  webhookUrl?: string;
  /** How large a file may be. */
  maxFileSize?: string;
  /** Of our plugin. */
  config?: object;
  /** Of the portal. */
  backend?: object;
}

/** The configuration of a portal in a test. */
export function portalConfig(
  { webhookUrl, maxFileSize = '1MiB', config, backend }: PortalConfigOptions,
  directory: string,
) {
  return {
    ...(backend && { backend }),
    permission: { enabled: true },
    modelRelease: {
      administrators: ['group:default/ml-platform-leads', 'user:default/dara'],
      waivers: ['user:default/pia'],
      calendars: { default: { timeZone: 'Europe/Berlin' } },
      environments: { staging: { mode: 'warn' } },
      evidence: { directory, maxFileSize },
      webhooks: {
        targets: {
          'release-ticket': {
            url: webhookUrl ?? 'http://127.0.0.1:9/',
            secret: WEBHOOK_SECRET,
            allowPrivateAddresses: ['127.0.0.1'],
          },
        },
      },
      ...config,
    },
  };
}
