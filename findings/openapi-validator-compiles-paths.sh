#!/usr/bin/env bash
# express-openapi-validator 5.6.2: what a request costs depends on where its path stands in the document.
#
# Paths of an API description do not change while a server runs, so one would expect that they are compiled
# into regular expressions once. They are compiled at every request, one after the other, until one matches:
# the thirtieth of thirty paths is found after thirty compilations, each time anew.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts \
  express@4.22.1 express-openapi-validator@5.6.2 >/dev/null

cat >ask.cjs <<'EOF'
const { createRequire } = require('node:module');
const express = require('express');
const validator = require('express-openapi-validator');

// The copy that the validator loads.
const paths = createRequire(require.resolve('express-openapi-validator'))('path-to-regexp');
const compile = paths.pathToRegexp;
let compiled = 0;
paths.pathToRegexp = (...given) => {
  compiled += 1;
  return compile(...given);
};

const names = Array.from({ length: 30 }, (_, index) => `/items/${String(index + 1).padStart(2, '0')}`);
const get = { responses: { 200: { description: 'It is there.' } } };
const apiSpec = {
  openapi: '3.0.3',
  info: { title: 'Thirty paths', version: '1' },
  paths: Object.fromEntries(names.map(name => [name, { get }])),
};

const app = express();
app.use(validator.middleware({ apiSpec, validateRequests: true }));
names.forEach(name => app.get(name, (_, response) => response.json({})));
const server = app.listen(0, '127.0.0.1', async () => {
  const ask = async name => {
    const before = compiled;
    const response = await fetch(`http://127.0.0.1:${server.address().port}${name}`);
    console.log(`${response.status} ${name}: ${compiled - before} compiled`);
  };
  await ask(names[0]);
  compiled = 0;
  for (const name of [names[0], names[0], names[29], names[29]]) {
    await ask(name);
  }
  server.close();
  server.closeAllConnections();
});
EOF

diff <(node ask.cjs) - <<'EOF'
200 /items/01: 1 compiled
200 /items/01: 1 compiled
200 /items/01: 1 compiled
200 /items/30: 30 compiled
200 /items/30: 30 compiled
EOF
echo 'Seen with express-openapi-validator 5.6.2: every path up to the one that matches is compiled at each request.'
