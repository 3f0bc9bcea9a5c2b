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
  /** Whether the permission framework asks a policy; it does when left out. */
  hasPolicy?: boolean;
}

/** The configuration of a portal in a test. */
export function portalConfig(
  {
    webhookUrl,
    maxFileSize = '1MiB',
    config,
    backend,
    hasPolicy = true,
  }: PortalConfigOptions,
  directory: string,
) {
  return {
    ...(backend && { backend }),
    permission: { enabled: hasPolicy },
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
