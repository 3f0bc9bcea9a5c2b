import { describeOutbox } from '../../ports/__testUtils__/outboxContract';
import { MemoryOutbox } from './MemoryOutbox';

describe('an outbox in memory', () => {
  describeOutbox(async () => {
    const outbox = new MemoryOutbox(() => new Date());
    return {
      outbox,
      send: async (...messages) => outbox.add(...messages),
      settle: (lease, settlement) => outbox.settle(lease, settlement),
    };
  });
});
