/**
 * What differs from `app-config.yaml` where the built back end serves everything on one port.
 *
 * @param {number} port
 */
export function portalConfig(port) {
  const baseUrl = `http://localhost:${port}`;
  return {
    // The build is never replaced, so nothing needs to keep its files in the database as well.
    app: { baseUrl, disableStaticFallbackCache: true },
    backend: { baseUrl, listen: { port }, cors: { origin: baseUrl } },
    modelRelease: {
      webhooks: {
        targets: {
          'release-ticket': {
            url: `http://127.0.0.1:${port}/api/demo-ticket-desk/webhooks`,
          },
        },
      },
    },
  };
}
