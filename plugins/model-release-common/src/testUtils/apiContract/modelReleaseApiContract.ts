import {
  changesContract,
  reopeningContract,
  endingContract,
  reassigningContract,
  redeliveringContract,
} from './changingContract';
import {
  approvingContract,
  attachmentContract,
  completingContract,
  refusingContract,
} from './completingContract';
import { ContractPortal } from './ContractPortal';
import { ContractScene } from './ContractScene';
import { ContractWork } from './ContractWork';
import {
  delegationContract,
  delegationRulesContract,
} from './delegationContract';
import { discussionContract, watchingContract } from './discussionContract';
import { gateContract, servingContract } from './gateContract';
import { filterContract, orderContract, ownListContract } from './listContract';
import {
  deliveryContract,
  eventContract,
  eventDataContract,
} from './recordContract';
import {
  amendingContract,
  closingContract,
  commentingContract,
  readinessContract,
  readingContract,
  requesterContract,
  revokingContract,
  verdictContract,
  withdrawingContract,
} from './releaseContract';
import { secondRoundContract } from './secondRoundContract';

const PARTS: Readonly<Record<string, (scene: ContractScene) => void>> = {
  readiness: readinessContract,
  reading: readingContract,
  verdicts: verdictContract,
  withdrawing: withdrawingContract,
  amending: amendingContract,
  commenting: commentingContract,
  discussing: discussionContract,
  watching: watchingContract,
  revoking: revokingContract,
  closing: closingContract,
  'giving a request away': requesterContract,
  completing: completingContract,
  attachments: attachmentContract,
  refusing: refusingContract,
  approving: approvingContract,
  'requesting changes': changesContract,
  reopening: reopeningContract,
  'second rounds': secondRoundContract,
  'ending and waiving': endingContract,
  reassigning: reassigningContract,
  'delivering again': redeliveringContract,
  'listing what is mine': ownListContract,
  filtering: filterContract,
  sorting: orderContract,
  gate: gateContract,
  serving: servingContract,
  events: eventContract,
  'data of events': eventDataContract,
  deliveries: deliveryContract,
  delegations: delegationContract,
  'rules of delegations': delegationRulesContract,
};

/**
 * What every implementation of `ModelReleaseApi` does: the client with a back end behind it, and the
 * one in memory that the pages are tested with. For Jest: it declares tests.
 *
 * Creating is no part of it, since no page does: templates do. Nor is what only the back end judges,
 * such as whether answers are complete; pages show those refusals as they come.
 *
 * @public
 */
export function modelReleaseApiContract(
  start: () => Promise<ContractPortal>,
): void {
  let running: ContractPortal | undefined;
  const portal = () => {
    if (!running) {
      throw new Error('The portal runs once tests do');
    }
    return running;
  };
  beforeAll(async () => {
    running = await start();
  });
  afterAll(() => running?.stop());

  const work = new ContractWork(portal);
  describe.each(Object.entries(PARTS))('%s', (_name, part) => {
    part({ portal, work });
  });
}
