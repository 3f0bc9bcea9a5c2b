import { Presented } from './presentations';
import { SignedPortal } from './SignedPortal';

/** Somebody who sends requests, and what comes of it: the status, and the code of a refusal. */
export interface SignedCaller {
  who: string;
  /** How they say that they are, or act for, this person. */
  present(portal: SignedPortal, person: string): Promise<Presented>;
  decide: string;
  create: string;
  read: string;
  comment: string;
  withdraw: string;
}

/** The headers of a request that somebody sends. */
export async function headersOf(
  caller: SignedCaller,
  portal: SignedPortal,
  person: string,
): Promise<Record<string, string>> {
  const presented = await caller.present(portal, person);
  return typeof presented === 'string'
    ? { Authorization: `Bearer ${presented}` }
    : presented.headers;
}
