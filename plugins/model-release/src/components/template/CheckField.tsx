import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useEffect } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import { checkOf, type CheckOptions } from './checkOf';
import { Points } from '../common/Points';

type Props = FieldExtensionComponentProps<null, CheckOptions>;

/** A field of a template that says what does not fit on its page, while it is typed. */
export function CheckField({
  formContext,
  formData,
  onChange,
  uiSchema,
}: Props) {
  const { t } = useTranslation();
  // Without a value, the scaffolder would not have it judged.
  useEffect(() => {
    if (formData === undefined) {
      onChange(null);
    }
  }, [formData, onChange]);
  const faults = checkOf(uiSchema['ui:options'], formContext.formData);
  return (
    <Points
      tone="bad"
      title={t('request.toFix', { count: faults.length })}
      points={faults}
    />
  );
}
