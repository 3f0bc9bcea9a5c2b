/** Which checkpoint serves where, and how a release relates to it. */
export const servingMessages = {
  whatServes: 'Current checkpoints',
  since: 'since',
  nothingYet: 'nothing released yet',
  onItsWay: 'on its way:',
  andMore: 'and {{count}} more',
  notLoaded: 'Could not look up which checkpoint is current: {{problem}}',
  current: 'current',
  supersededBy: 'superseded by {{checkpoint}}',
  rollbackOf: 'rollback of {{checkpoint}}',
  rollbackTarget: 'rollback target',
  servesSince: 'serves {{environment}} since {{when}}',
} as const;
