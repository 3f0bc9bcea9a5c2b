import { CheckField } from '../components/template/CheckField';
import { validateCheck } from '../components/template/checkOf';
import { PreviewField } from '../components/template/PreviewField';
import { validatePreview } from '../components/template/validatePreview';

/** What a template calls `ui:field: ModelReleaseCheck`. */
export const checkField = {
  name: 'ModelReleaseCheck',
  component: CheckField,
  validation: validateCheck,
};

/** What a template calls `ui:field: ModelReleasePreview`. */
export const previewField = {
  name: 'ModelReleasePreview',
  component: PreviewField,
  validation: validatePreview,
};
