import { DelegationService } from '../service/DelegationService';
import { ReleaseService } from '../service/ReleaseService';
import { ReviewService } from '../service/ReviewService';
import { Audited } from './createAudited';

/** What every route works with. */
export interface RouteParts {
  service: ReleaseService;
  review: ReviewService;
  delegations: DelegationService;
  /** Every route goes through it. What a person or a program may do, the service decides. */
  audited: Audited;
}
