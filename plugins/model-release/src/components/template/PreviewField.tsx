import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { makeStyles } from '@material-ui/core/styles';
import type { CreateReleaseRequest } from '@model-release/backstage-plugin-model-release-common';
import { useEffect } from 'react';
import { problemOf } from '../../common/problem';
import { useNow } from '../../hooks/useNow';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';
import { PhraseText } from '../common/PhraseText';
import { Placeholder } from '../common/Placeholder';
import { AskedCard } from '../request/AskedCard';
import { ReadinessCard } from '../request/ReadinessCard';
import { requestOf, type RequestForm } from '../request/requestForm';
import { usePreview } from '../request/usePreview';
import { Points } from '../common/Points';
import { entityRefOf, formOf, type PreviewValue } from './templateForm';
import { doubtsOf, refusalsOf } from './templateProblems';

type Props = FieldExtensionComponentProps<PreviewValue>;

const useStyles = makeStyles(theme => ({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    columnGap: theme.spacing(2.5),
    alignItems: 'start',
    marginTop: theme.spacing(2),
  },
}));

/** Keeps the title of the model among what was filled in, for the review page. */
function useModelTitle(entityRef: string, { formData, onChange }: Props): void {
  const { primaryTitle } = useEntityPresentation(entityRef);
  useEffect(() => {
    if (formData?.model !== primaryTitle) {
      onChange({ model: primaryTitle });
    }
  }, [formData, primaryTitle, onChange]);
}

function Preview(props: { form: RequestForm; request: CreateReleaseRequest }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const now = useNow();
  const { form, request } = props;
  const { preview, error } = usePreview(request);
  return (
    <div aria-live="polite">
      <Points
        tone="bad"
        title={t('request.beforeIt')}
        points={refusalsOf(form, preview)}
      >
        <p>{t('template.earlierPages')}</p>
      </Points>
      <Points
        tone="soon"
        title={t('template.doubts')}
        points={doubtsOf(preview)}
      />
      {error && (
        <Notice tone="bad">
          <PhraseText phrase={problemOf(error).message} />
        </Notice>
      )}
      {preview && (
        <div className={classes.cards}>
          <ReadinessCard items={preview.readiness} />
          <AskedCard steps={preview.steps} now={now} />
        </div>
      )}
      {!preview && !error && <Placeholder height={240} />}
    </div>
  );
}

function PreviewOfModel(props: Props & { entityRef: string }) {
  const { t } = useTranslation();
  const { entityRef, formContext } = props;
  useModelTitle(entityRef, props);
  const form = formOf(formContext.formData);
  const request = requestOf(entityRef, form);
  return request ? (
    <Preview form={form} request={request} />
  ) : (
    <Notice tone="plain">{t('template.incomplete')}</Notice>
  );
}

/**
 * A field of a template that shows what the portal says of everything filled in so far: what the release
 * would meet, who would be asked and until when, and why it would be refused.
 */
export function PreviewField(props: Props) {
  const { t } = useTranslation();
  const entityRef = entityRefOf(props.formContext.formData);
  return entityRef ? (
    <PreviewOfModel {...props} entityRef={entityRef} />
  ) : (
    <Notice tone="plain">{t('template.incomplete')}</Notice>
  );
}
