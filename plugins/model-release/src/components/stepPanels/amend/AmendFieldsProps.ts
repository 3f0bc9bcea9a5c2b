import type { AmendmentFields } from './amendment';

/** Of the fields of an amendment, and of those among them that say how to roll back. */
export interface AmendFieldsProps {
  fields: AmendmentFields;
  empty: ReadonlyArray<keyof AmendmentFields>;
  disabled: boolean;
  onChange: (patch: Partial<AmendmentFields>) => void;
}
