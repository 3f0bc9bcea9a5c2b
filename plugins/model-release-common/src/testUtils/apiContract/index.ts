export {
  CONTRACT_AUTHORITIES,
  CONTRACT_BEGINS,
  CONTRACT_PEOPLE,
  type ContractPortal,
  type ContractRequest,
} from './ContractPortal';
export { modelReleaseApiContract } from './modelReleaseApiContract';
