import {
  LoggerService,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { Authorities } from '@model-release/backstage-plugin-model-release-common';
import { readEnvironments } from './config/readEnvironments';
import { readRollbackRule } from './config/readRollbackRule';
import { Adapters } from './createAdapters';
import { Calendar } from './domain/Calendar';
import { DefaultDiscussionService } from './service/discussion/DefaultDiscussionService';
import { DiscussionService } from './service/discussion/DiscussionService';
import { DefaultEvidenceService } from './service/evidence/DefaultEvidenceService';
import { EvidenceService } from './service/evidence/EvidenceService';
import { DefaultGateService } from './service/gate/DefaultGateService';
import { GateService } from './service/gate/GateService';
import { DefaultDelegationService } from './service/people/DefaultDelegationService';
import { DelegationService } from './service/people/DelegationService';
import { DefaultReleaseService } from './service/releases/DefaultReleaseService';
import { CommandDependencies } from './service/releases/executeCommand';
import { ReleaseRequestReader } from './service/releases/ReleaseRequestReader';
import { ReleaseService } from './service/releases/ReleaseService';
import { DefaultReviewService } from './service/review/DefaultReviewService';
import { ReviewService } from './service/review/ReviewService';
import { DefaultRunbookService } from './service/runbooks/DefaultRunbookService';
import { RunbookService } from './service/runbooks/RunbookService';
import { readEvidenceSettings } from './storage/readEvidenceSettings';

export interface ServicesDependencies
  extends Adapters,
    Omit<CommandDependencies, 'releases'> {
  authorities: Authorities;
  calendar: Calendar;
  /** Whether the portal has a policy: without one, everybody may read everything. */
  hasPolicy: boolean;
  config: RootConfigService;
  logger: LoggerService;
  /** The scanners that have to let a file pass before anybody gets it. */
  scannerNames: readonly string[];
}

/** One for each group of routes. */
export interface Services {
  delegationService: DelegationService;
  discussionService: DiscussionService;
  evidenceService: EvidenceService;
  gateService: GateService;
  releaseService: ReleaseService;
  reviewService: ReviewService;
  runbookService: RunbookService;
}

export function createServices(dependencies: ServicesDependencies): Services {
  const { config } = dependencies;
  return {
    delegationService: DefaultDelegationService.create(dependencies),
    discussionService: DefaultDiscussionService.create(dependencies),
    evidenceService: DefaultEvidenceService.create({
      ...dependencies,
      maxFileSize: readEvidenceSettings(config).maxFileSize,
    }),
    gateService: DefaultGateService.create({
      ...dependencies,
      environments: readEnvironments(config),
    }),
    releaseService: DefaultReleaseService.create({
      ...dependencies,
      environments: readEnvironments(config),
      requestReader: ReleaseRequestReader.create(dependencies),
    }),
    reviewService: DefaultReviewService.create({
      ...dependencies,
      flagRule: readRollbackRule(config),
    }),
    runbookService: DefaultRunbookService.create(dependencies),
  };
}
