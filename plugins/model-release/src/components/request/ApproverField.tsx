import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { useTranslation } from '../../hooks/useTranslation';
import { FormField } from './FormField';
import type { RequestWork } from './useRequestForm';

/** A person as a choice; lists of a browser hold text alone. */
function PersonOption({ person }: { person: string }) {
  const { primaryTitle } = useEntityPresentation(person);
  return <option value={person}>{primaryTitle}</option>;
}

/** Who should approve, of those who could. */
export function ApproverField({ work }: { work: RequestWork }) {
  const { t } = useTranslation();
  const { form, preview, readiness } = work;
  const steps = preview?.steps ?? readiness.value?.steps ?? [];
  const people = steps
    .filter(({ type }) => type === 'approval')
    .flatMap(step => step.people);
  const listed = [...new Set([...people, form.approver].filter(Boolean))];
  return (
    <FormField work={work} field="approver" label={t('request.approver')}>
      <option value="">{t('request.approverAny')}</option>
      {listed.map(person => (
        <PersonOption key={person} person={person} />
      ))}
    </FormField>
  );
}
