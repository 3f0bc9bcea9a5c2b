// Plain CommonJS, since ESLint loads it as part of a parser.
const ts = require('typescript');
const { resolve } = require('node:path');

const root = resolve(__dirname, '../..');

const configs = [
  'tsconfig.json',
  'e2e/tsconfig.json',
  'benchmarks/tsconfig.json',
];

/** @type {import('typescript').Program[] | undefined} */
let programs;

/** TypeScript's programs over everything, made once. */
exports.typePrograms = () => (programs ??= configs.map(createProgram));

/** @param {string} config */
function createProgram(config) {
  const parsed = ts.getParsedCommandLineOfConfigFile(
    resolve(root, config),
    { noEmit: true, incremental: false },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic({ messageText }) {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  if (!parsed) {
    throw new Error(`${config} cannot be read`);
  }
  return ts.createProgram({
    rootNames: parsed.fileNames,
    options: parsed.options,
    configFileParsingDiagnostics: parsed.errors,
  });
}
