import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('./persona'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(import('@backstage/plugin-catalog-backend-module-ai-model'));
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('./policy'));

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import('@model-release/backstage-plugin-search-backend-module-model-release'),
);

backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(
  import(
    '@model-release/backstage-plugin-notifications-backend-module-model-release'
  ),
);
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('@model-release/backstage-plugin-model-release-backend'));
backend.add(
  import(
    '@model-release/backstage-plugin-scaffolder-backend-module-model-release'
  ),
);
backend.add(import('./receiver'));

// Only `npm run bench` sets it.
if (process.env.BENCHMARK) {
  backend.add(import('./benchmark'));
}

// Without this, a back end of which a part failed would go on serving the rest.
backend.start().catch(error => {
  process.stderr.write(`The back end did not start. ${error}\n`);
  process.exit(1);
});
