export { personaModule as default } from './personaModule';
