import { Link } from '@backstage/core-components';
import { useTranslation } from '../../hooks/useTranslation';
import { useTemplateLink } from './useTemplateLink';

/** Leads to the template that requests a release of this model; nothing in a portal without one. */
export function TemplateLink(props: { entityRef: string }) {
  const { t } = useTranslation();
  const link = useTemplateLink(props.entityRef);
  return link ? (
    <p>
      <Link to={link}>{t('request.useTemplate')}</Link>
    </p>
  ) : null;
}
