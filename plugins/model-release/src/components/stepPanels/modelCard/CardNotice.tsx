import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { Notice } from '../../common/Notice';

/** Warns whoever reviews a model card that not all of it could be read as it was meant. */
export function CardNotice(props: { card: ReleaseDetail['modelCard'] }) {
  const { t } = useTranslation();
  const problem = props.card.frontMatterProblem;
  return problem ? (
    <Notice tone="soon">
      <p>{t('modelCard.frontMatterBroken', { problem })}</p>
    </Notice>
  ) : null;
}
