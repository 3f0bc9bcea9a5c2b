export { newsSince } from './newsSince';
export { VisitNotice } from './VisitNotice';
