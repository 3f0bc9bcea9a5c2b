import Button from '@material-ui/core/Button';
import { useTranslation } from '../../../hooks/useTranslation';
import { Notice } from '../../common/Notice';
import type { AmendmentFields, ChangedElsewhere } from './amendment';
import { FIELD_LABELS } from './fieldLabels';

/** That the request was amended elsewhere meanwhile, and what became of it here. */
export function ChangedElsewhereNotice(props: {
  changes: readonly ChangedElsewhere[];
  onTakeOver: (name: keyof AmendmentFields) => void;
  onClose: () => void;
}) {
  const { changes, onTakeOver, onClose } = props;
  const { t } = useTranslation();
  return changes.length > 0 ? (
    <Notice tone="soon" urgent onClose={onClose}>
      <p>{t('amend.amendedMeanwhile')}</p>
      <ul>
        {changes.map(({ name, before, now, isTyped }) => (
          <li key={name}>
            {t(FIELD_LABELS[name])}: <del>{before}</del> <ins>{now}</ins>{' '}
            {isTyped ? (
              <>
                {t('amend.yoursIsKept')}{' '}
                <Button
                  size="small"
                  variant="outlined"
                  onClick={() => onTakeOver(name)}
                >
                  {t('amend.takeOver')}
                </Button>
              </>
            ) : (
              t('amend.takenOver')
            )}
          </li>
        ))}
      </ul>
    </Notice>
  ) : null;
}
