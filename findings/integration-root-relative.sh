#!/usr/bin/env bash
# @backstage/integration 2.2.0: ScmIntegrations.resolveUrl with a path that starts at the root of the
# repository.
#
# Its documentation says that such a path is relative to the root of the repository of `base`. So it is
# on GitHub, GitLab, Bitbucket, Azure DevOps and Gerrit, with the branch of `base` kept. Two hosts differ:
#
# - Gitea: the name of the branch is dropped, and the first folder of the path stands in its place.
# - Harness: the path is put behind the whole of `base`, as if the file were a folder.
#
# And on every host that writes the branch into the path, a branch with a slash in its name loses what
# comes after the slash. Nothing raises an error: another address is read, or none is found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts \
  @backstage/integration@2.2.0 @backstage/config@1.3.8 >/dev/null

cat >ask.cjs <<'EOF'
const { ConfigReader } = require('@backstage/config');
const { ScmIntegrations } = require('@backstage/integration');
const hosts = new ConfigReader({
  integrations: {
    gitea: [{ host: 'gitea.example.com' }],
    github: [{ host: 'github.com' }],
    harness: [{ host: 'app.harness.io' }],
  },
});
const integrations = ScmIntegrations.fromConfig(hosts);
for (const base of [
  'https://github.com/acme/models/blob/main/triage/catalog-info.yaml',
  'https://gitea.example.com/acme/models/src/branch/main/triage/catalog-info.yaml',
  'https://app.harness.io/ng/account/a1/module/code/orgs/o1/projects/p1/repos/models/files/main/~/triage/catalog-info.yaml',
  'https://github.com/acme/models/blob/release/7/triage/catalog-info.yaml',
]) {
  console.log(integrations.resolveUrl({ url: '/docs/card.md', base }));
}
EOF

diff <(node ask.cjs) - <<'EOF'
https://github.com/acme/models/tree/main/docs/card.md
https://gitea.example.com/acme/models/src/branch/docs/card.md
https://app.harness.io/ng/account/a1/module/code/orgs/o1/projects/p1/repos/models/files/main/~/triage/catalog-info.yaml/docs/card.md
https://github.com/acme/models/tree/release/docs/card.md
EOF
echo 'Seen with @backstage/integration 2.2.0: Gitea loses the branch, Harness keeps the file, a branch with a slash loses its end.'
