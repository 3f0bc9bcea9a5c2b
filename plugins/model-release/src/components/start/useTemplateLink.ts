import { parseEntityRef } from '@backstage/catalog-model';
import { configApiRef, useApi, useRouteRef } from '@backstage/core-plugin-api';
import { templateRouteRef } from '../../routes';
import { DEFAULT_TEMPLATE, startQuery } from './startLink';

/** The template that requests a release of this model; undefined in a portal without templates. */
export function useTemplateLink(entityRef: string): string | undefined {
  const config = useApi(configApiRef);
  const toTemplate = useRouteRef(templateRouteRef);
  const { namespace, name } = parseEntityRef(
    config.getOptionalString('modelRelease.template') ?? DEFAULT_TEMPLATE,
  );
  const link = toTemplate?.({ namespace, templateName: name });
  return link && `${link}${startQuery(entityRef)}`;
}
