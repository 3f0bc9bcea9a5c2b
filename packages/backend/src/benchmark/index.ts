export { benchmarkPlugin as default } from './benchmarkPlugin';
