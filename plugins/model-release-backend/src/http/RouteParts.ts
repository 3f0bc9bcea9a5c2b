import { DelegationService } from '../service/people/DelegationService';
import { ReleaseService } from '../service/releases/ReleaseService';
import { ReviewService } from '../service/review/ReviewService';
import { Audited } from './createAudited';

/** What every route works with. */
export interface RouteParts {
  service: ReleaseService;
  review: ReviewService;
  delegations: DelegationService;
  /** Every route goes through it. What a person or a program may do, the service decides. */
  audited: Audited;
}
