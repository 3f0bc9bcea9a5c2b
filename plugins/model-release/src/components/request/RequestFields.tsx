import { fileToken } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { ApproverField } from './ApproverField';
import { CardFields } from './CardFields';
import { FormField } from './FormField';
import { judge } from './requestForm';
import { RollbackFields } from './RollbackFields';
import type { RequestWork } from './useRequestForm';

/** How files have to be named for a checkpoint whose id they cannot carry as it is. */
function useFileHelp({ form }: RequestWork): string {
  const { t } = useTranslation();
  const { value } = judge('checkpointId', form);
  const token = value && fileToken(value);
  return token && token !== value
    ? t('request.fileNames', { token })
    : t('request.checkpointHelp');
}

/** The checkpoint, and where it is to go. */
function CheckpointFields({ work }: { work: RequestWork }) {
  const { t } = useTranslation();
  return (
    <>
      <FormField
        work={work}
        field="checkpointId"
        label={t('request.checkpointId')}
        help={useFileHelp(work)}
      />
      <FormField
        work={work}
        field="digest"
        label={t('request.digest')}
        help={t('request.digestHelp')}
      />
      <FormField work={work} field="tuning" label={t('request.tuning')}>
        <option value="lora">{t('request.lora')}</option>
        <option value="full">{t('request.full')}</option>
      </FormField>
      <FormField
        work={work}
        field="environment"
        label={t('request.environment')}
      >
        {(work.defaults?.environments ?? []).map(environment => (
          <option key={environment} value={environment}>
            {environment}
          </option>
        ))}
      </FormField>
    </>
  );
}

/** Everything that a request says, in the order in which reviewers read it. */
export function RequestFields(props: {
  work: RequestWork;
  hasModels: boolean;
}) {
  const { t } = useTranslation();
  const { work, hasModels } = props;
  return (
    <>
      {hasModels && (
        <FormField
          work={work}
          field="model"
          label={t('request.model')}
          help={t('request.modelHelp')}
        />
      )}
      <CheckpointFields work={work} />
      <RollbackFields work={work} />
      <CardFields work={work} />
      <FormField work={work} field="baseModel" label={t('request.baseModel')} />
      <FormField
        multiline
        work={work}
        field="intendedUse"
        label={t('request.intendedUse')}
      />
      <FormField
        work={work}
        field="evaluationReference"
        label={t('request.evaluationReference')}
        help={t('request.evaluationHelp')}
      />
      <FormField
        multiline
        work={work}
        field="passCriteria"
        label={t('request.passCriteria')}
        help={t('request.passCriteriaHelp')}
      />
      <ApproverField work={work} />
      <FormField
        multiline
        work={work}
        field="comment"
        label={t('request.comment')}
      />
    </>
  );
}
