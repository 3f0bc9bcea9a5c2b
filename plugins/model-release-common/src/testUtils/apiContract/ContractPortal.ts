import { errorCodeOf } from '../../client/errorCodeOf';
import { ModelReleaseApi } from '../../client/ModelReleaseClient';
import { ErrorCode } from '../../errors';
import { Authorities } from '../../model/authorities';
import { ReleaseDetail, StepDetail } from '../../model/views';

/** When the contract begins: a Monday morning. */
export const CONTRACT_BEGINS = '2026-03-02T08:00:00.000Z';

/**
 * Who works in the company of the contract, and in which groups. They own the steps of `aRunbook()`
 * as `STEP_OWNERS` says; Zoe owns none.
 *
 * @public
 */
export const CONTRACT_PEOPLE: Readonly<Record<string, readonly string[]>> = {
  nora: ['support-ml'],
  otto: ['support-ml'],
  lena: ['ml-platform-leads'],
  dara: ['data-governance'],
  sami: ['appsec'],
  vera: ['security-operations-leads'],
  pia: ['ml-platform'],
  zoe: [],
};

/** Who has a say over every release in the contract. @public */
export const CONTRACT_AUTHORITIES: Authorities = {
  administrators: ['group:default/ml-platform-leads'],
  waivers: ['user:default/pia'],
};

/** What the contract asks for; everything else of a request is the builders'. @public */
export interface ContractRequest {
  checkpoint: string;
  environment: string;
}

/**
 * An implementation of the API with the company of the contract, in which the policy permits
 * everything.
 *
 * @public
 */
export interface ContractPortal {
  /** What one of {@link CONTRACT_PEOPLE} reaches. */
  as(name: string): ModelReleaseApi;
  /** Opens a release of `aRunbook()` that Nora requested. */
  open(request: ContractRequest): Promise<ReleaseDetail>;
  /** Stores a file that a step accepts. */
  upload(name: string, releaseId: string, stepKey: string): Promise<void>;
  /** Has the receiver refuse the webhook of an approved release for good. */
  failWebhook(releaseId: string): Promise<void>;
  /** Makes it another time. */
  moveTo(now: string): void;
  stop(): Promise<void>;
}

/** The ref of one of {@link CONTRACT_PEOPLE}. */
export const refOf = (name: string): string => `user:default/${name}`;

/** A step of a release, which has to be there. */
export function stepOf({ steps }: ReleaseDetail, key: string): StepDetail {
  const step = steps.find(candidate => candidate.key === key);
  if (!step) {
    throw new Error(`There is no step ${key}`);
  }
  return step;
}

/** The code with which something is refused; an error when it is not. */
export async function codeOf(attempt: Promise<unknown>): Promise<ErrorCode> {
  try {
    await attempt;
  } catch (error) {
    const code = errorCodeOf(error);
    if (code) {
      return code;
    }
    throw error;
  }
  throw new Error('It was not refused');
}
