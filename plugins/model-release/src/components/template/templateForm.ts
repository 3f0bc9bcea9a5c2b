import type { JsonObject } from '@backstage/types';
import {
  formFrom,
  type RequestField,
  type RequestForm,
} from '../request/requestForm';

/** What the preview keeps among the parameters: the title of the model, which the review page says. */
export type PreviewValue = { model?: string };

/** Parameters of the shipped template that have other names than the fields of a request. */
const PARAMETERS: Partial<Record<RequestField, string>> = {
  digest: 'checkpointDigest',
  cardSource: 'modelCardSource',
  cardUrl: 'modelCardUrl',
  cardText: 'modelCardText',
};

const EMPTY = formFrom(undefined, {});

const FIELDS = Object.keys(EMPTY) as RequestField[];

const parameterOf = (field: RequestField) => PARAMETERS[field] ?? field;

/** The model that somebody chose in a template. */
export function entityRefOf({ entityRef }: JsonObject): string | undefined {
  return typeof entityRef === 'string' && entityRef ? entityRef : undefined;
}

/** What somebody filled in in a template, as the form of a request. A template may lack any field. */
export function formOf(parameters: JsonObject): RequestForm {
  const form = { ...EMPTY };
  for (const field of FIELDS) {
    const value = parameters[parameterOf(field)];
    if (typeof value === 'string') {
      form[field] = value;
    }
  }
  return form;
}

/** The fields of a request that some parameters of a template fill in. */
export function fieldsOf(parameters: readonly string[]): RequestField[] {
  return FIELDS.filter(field => parameters.includes(parameterOf(field)));
}
