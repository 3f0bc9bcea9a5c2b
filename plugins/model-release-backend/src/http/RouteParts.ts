import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Request } from 'express';
import { ReleaseService } from '../service/ReleaseService';

/** What every route works with. */
export interface RouteParts {
  service: ReleaseService;
  /** Whose request it is: a person's or a program's. What either may do, the service decides. */
  callerOf(req: Request): Promise<BackstageCredentials>;
}
