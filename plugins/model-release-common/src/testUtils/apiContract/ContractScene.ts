import { ContractPortal } from './ContractPortal';
import { ContractWork } from './ContractWork';

/** What every part of the contract works with; the portal runs once tests do. */
export interface ContractScene {
  portal: () => ContractPortal;
  work: ContractWork;
}
