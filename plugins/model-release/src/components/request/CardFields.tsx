import { makeStyles } from '@material-ui/core/styles';
import type { ModelCardReading } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from '../common/Notice';
import { FormField } from './FormField';
import type { RequestWork } from './useRequestForm';

const useStyles = makeStyles(theme => ({
  reading: {
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 6,
    padding: theme.spacing(1, 1.5),
    margin: theme.spacing(1, 0),
    '& h3': {
      fontSize: theme.typography.pxToRem(13),
      fontWeight: 600,
      margin: 0,
    },
    '& dl': {
      display: 'grid',
      gridTemplateColumns: 'minmax(90px, 130px) minmax(0, 1fr)',
      gap: theme.spacing(0.5, 1.5),
      margin: theme.spacing(1, 0, 0),
    },
    '& dt': { color: theme.palette.text.secondary },
    '& dd': {
      margin: 0,
      overflowWrap: 'anywhere',
      display: '-webkit-box',
      WebkitLineClamp: 3,
      WebkitBoxOrient: 'vertical',
      overflow: 'hidden',
    },
  },
}));

/** What was read from the card, before it is sent. */
function CardReading({ reading }: { reading: ModelCardReading | undefined }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const lines = [
    [t('common.baseModel'), reading?.baseModel],
    [
      t('common.trainingData'),
      reading?.datasets.join(', ') || reading?.trainingData,
    ],
    [t('common.intendedUse'), reading?.intendedUse],
    [t('common.modelLicense'), reading?.license],
  ];
  return (
    <section className={classes.reading} aria-live="polite">
      <h3>{t('request.cardReading')}</h3>
      {reading ? (
        <dl>
          {lines.map(([label, found]) => [
            <dt key={label}>{label}</dt>,
            <dd key={`${label}:`}>{found ?? t('request.notFound')}</dd>,
          ])}
        </dl>
      ) : (
        t('request.cardNotRead')
      )}
      {reading?.frontMatterProblem && (
        <Notice tone="soon">
          {t('request.frontMatterProblem', {
            problem: reading.frontMatterProblem,
          })}
        </Notice>
      )}
    </section>
  );
}

/** Where the model card comes from, and how it was read. */
export function CardFields({ work }: { work: RequestWork }) {
  const { t } = useTranslation();
  const { form, preview, readiness } = work;
  const isCatalog = form.cardSource === 'catalog';
  const sent = preview?.request.modelCard;
  const isThisCard = isCatalog ? !sent : sent !== undefined;
  const reading =
    (isThisCard ? preview?.modelCard : undefined) ??
    (isCatalog ? readiness.value?.modelCard : undefined);
  return (
    <>
      <FormField work={work} field="cardSource" label={t('request.cardSource')}>
        <option value="catalog">{t('request.cardFromCatalog')}</option>
        <option value="url">{t('request.cardFromUrl')}</option>
        <option value="text">{t('request.cardPasted')}</option>
      </FormField>
      {form.cardSource === 'url' && (
        <FormField
          work={work}
          field="cardUrl"
          label={t('request.cardUrl')}
          help={t('request.cardUrlHelp')}
        />
      )}
      {form.cardSource === 'text' && (
        <FormField
          multiline
          work={work}
          field="cardText"
          label={t('request.cardText')}
        />
      )}
      <CardReading reading={reading} />
    </>
  );
}
