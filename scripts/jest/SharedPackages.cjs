const Runtime = require('@backstage/cli-module-test-jest/config/jestCachingModuleLoader');

/** Files of installed packages after their transform, by their names, by what transforms them. */
const filesByTransform = new Map();

/**
 * Backstage's module loader, but a worker reads and transforms a file of an installed package once,
 * and not again for each of its test files, whatever project these belong to. Each test file still
 * runs the code itself, and has modules of its own. What was compiled is not kept: V8 optimizes
 * functions less that run in several contexts.
 */
module.exports = class SharedPackages extends Runtime {
  #files;

  constructor(config, ...rest) {
    super(config, ...rest);
    const transform = JSON.stringify(config.transform);
    this.#files = filesByTransform.get(transform) ?? new Map();
    filesByTransform.set(transform, this.#files);
  }

  transformFile(filename, options) {
    if (options?.isInternalModule || !filename.includes('/node_modules/')) {
      return super.transformFile(filename, options);
    }
    const file = this.#files.get(filename);
    if (!file) {
      const code = super.transformFile(filename, options);
      this.#files.set(filename, this._fileTransforms.get(filename));
      return code;
    }
    this._fileTransforms.set(filename, file);
    if (file.sourceMapPath) {
      this._sourceMapRegistry.set(filename, file.sourceMapPath);
    }
    return file.code;
  }
};
