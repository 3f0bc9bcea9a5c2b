// In place of the SDKs of clouds, brokers and forges, which Backstage's back end loads for settings
// that no test has. Whatever is taken from it is a class whose instances can do nothing.
module.exports = new Proxy({}, { get: () => class {} });
