import { useRouteRef } from '@backstage/core-plugin-api';
import { LinkButton } from '@backstage/core-components';
import { useTranslation } from '../../hooks/useTranslation';
import { requestRouteRef } from '../../routes';
import { requestQuery } from './startLink';

/** Leads to the page on which a release of a model is requested, or first the model chosen. */
export function StartButton(props: {
  entityRef?: string;
  variant: 'contained' | 'outlined' | 'text';
}) {
  const { t } = useTranslation();
  const { entityRef, variant } = props;
  const query = entityRef === undefined ? '' : requestQuery(entityRef);
  const toRequest = useRouteRef(requestRouteRef)();
  return (
    <LinkButton to={`${toRequest}${query}`} color="primary" variant={variant}>
      {t('release.start')}
    </LinkButton>
  );
}
