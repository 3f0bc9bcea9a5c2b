import { foldText } from './foldText';

/** The parts of a card that a release asks for, and its license. */
export type CardPart = 'baseModel' | 'trainingData' | 'intendedUse' | 'license';

/** What people call a part of a card. */
interface Vocabulary {
  /** Mean this part wherever they stand. */
  telling: readonly RegExp[];
  /** Mean this part as a whole heading, when no telling name is there. */
  vague: readonly RegExp[];
}

/** `Trainingsdaten`, and `Trainingsdaten und Vorverarbeitung` as well. */
function anyOf(words: string): RegExp {
  const names = words
    .split(',')
    .map(word => foldText(word.trim()))
    .filter(word => word !== '')
    .join('|');
  return new RegExp(
    `^(?:${names})(?:,? (?:&|and|und|et|y|e|en|och|og|i|ve|va|и|وال|および|及び|및) .*|(?:与|和|及|と|・|、).*)?$`,
  );
}

const BASE_MODEL: Vocabulary = {
  telling: [
    /^(base|parent|foundation|backbone)[ -]models?( details| name)?$/,
    /^(fine-?tuned|adapted|distilled|quanti[sz]ed|derived|merged) from( (the )?(base )?model)?$/,
    /^(original|source|starting) models?$/,
    /^(models merged|merged models|constituent models)$/,
    anyOf('Basismodell, Basismodelle, Grundmodell, Ausgangsmodell'),
    anyOf(
      'modèle de base, modèles de base, modèle de fondation, modèle parent',
    ),
    anyOf('modelo base, modelo de base, modelos base, modelo fundacional'),
    anyOf('modello di base, modello base, modello di partenza'),
    anyOf('basismodel, basmodell, basismodellen, model bazowy, temel model'),
    anyOf('базовая модель, исходная модель, базова модель, mô hình gốc'),
    anyOf('基础模型, 基座模型, 底座模型, 基底模型, 基礎模型, 基模型, 原始模型'),
    anyOf('ベースモデル, 基盤モデル, 元モデル, 事前学習モデル'),
    anyOf('기본 모델, 베이스 모델, 기반 모델, 베이스모델, النموذج الأساسي'),
  ],
  vague: [/^(adapter for|initiali[sz]ed from|checkpoint of)$/],
};

const TRAINING_DATA: Vocabulary = {
  telling: [
    /^(training|train|fine-?tuning)( and (evaluation|validation|test))? (data|datasets?|corpus|corpora|set)( sources?| details| description| overview)?( used)?$/,
    /^(training|fine-?tuning) (data|datasets?|corpus) (&|and) .*$/,
    /^(sources? of (the )?training data|(data|datasets?) used (for|in|to) (training|train|fine-?tuning|fine-?tune).*)$/,
    /^(what|which) (data|datasets?) (was|were|is) (it|this|the( model)?|this model)( model)? (fine-?)?(trained|tuned) (on|with)$/,
    anyOf(
      'Trainingsdaten, Trainings- und Evaluationsdaten, Trainingsdatensatz, Trainingsdatensätze, Trainingskorpus',
    ),
    anyOf(
      "données d'entraînement, données d'apprentissage, jeu de données d'entraînement, jeux de données d'entraînement, corpus d'entraînement",
    ),
    anyOf(
      'datos de entrenamiento, conjunto de datos de entrenamiento, conjuntos de datos de entrenamiento, corpus de entrenamiento',
    ),
    anyOf(
      'dados de treinamento, dados de treino, conjunto de dados de treinamento, conjuntos de dados de treinamento',
    ),
    anyOf(
      'dati di addestramento, dati di training, dataset di addestramento, dati per il training',
    ),
    anyOf('trainingsdata, trainingsgegevens, träningsdata, træningsdata'),
    anyOf('dane treningowe, dane uczące, eğitim verisi, eğitim verileri'),
    anyOf('обучающие данные, данные для обучения, тренировочные данные'),
    anyOf('навчальні дані, dữ liệu huấn luyện, بيانات التدريب'),
    anyOf(
      '训练数据, 训练数据集, 训练集, 微调数据, 訓練資料, 訓練數據, 訓練資料集',
    ),
    anyOf(
      '学習データ, 訓練データ, トレーニングデータ, 学習データセット, 学習に使用したデータ',
    ),
    anyOf(
      '학습 데이터, 훈련 데이터, 학습 데이터셋, 훈련 데이터셋, 학습데이터, 훈련데이터',
    ),
  ],
  vague: [
    /^(data ?sets?|data sources?|data)( used| and licen[sc](es?|ing)| details| description)?$/,
    anyOf('Datensatz, Datensätze, Datengrundlage, Datenquellen, Daten'),
    anyOf('jeu de données, jeux de données, données, sources de données'),
    anyOf('conjunto de datos, conjuntos de datos, datos, fuentes de datos'),
    anyOf('conjunto de dados, conjuntos de dados, dados, fontes de dados'),
    anyOf('set di dati, insieme di dati, dati, fonti dei dati'),
    anyOf('数据集, 数据, 資料集, 数据来源, データセット, データ'),
    anyOf('데이터셋, 데이터, данные, набор данных, dane, zbiór danych'),
  ],
};

const INTENDED_USE: Vocabulary = {
  telling: [
    /^(intended|primary|recommended)( intended)? (uses?|use cases?|usages?|purposes?|applications?)\b/,
    /^(direct use|(supported|target|suitable) (uses?|use cases?))$/,
    /^what (is|are) (it|this|the|these|they)( models?)? (good |meant |intended |made )?for$/,
    anyOf(
      'Verwendungszweck, Einsatzzweck, vorgesehene Verwendung, vorgesehene Nutzung, beabsichtigte Verwendung, beabsichtigte Nutzung, bestimmungsgemäße Verwendung, Zweckbestimmung',
    ),
    anyOf(
      'utilisation prévue, utilisations prévues, usage prévu, usages prévus, utilisation visée, usages visés, utilisation envisagée',
    ),
    anyOf('uso previsto, usos previstos, uso pretendido, usos pretendidos'),
    anyOf(
      "usi previsti, utilizzo previsto, utilizzi previsti, destinazione d'uso, finalidade",
    ),
    anyOf('beoogd gebruik, avsedd användning, tilsigtet brug'),
    anyOf('zamierzone zastosowanie, przeznaczenie, kullanım amacı'),
    anyOf('предполагаемое использование, назначение, призначення'),
    anyOf('mục đích sử dụng, الاستخدام المقصود'),
    anyOf('预期用途, 预期使用, 使用目的, 預期用途, 适用范围, 適用範圍'),
    anyOf('想定用途, 想定される用途, 意図された用途, 利用目的, 使用用途'),
    anyOf('사용 목적, 의도된 용도, 사용 용도, 활용 목적, 의도된 사용'),
  ],
  vague: [
    /^(model )?(uses?|usages?|use cases?)$/,
    /^(purpose|purpose and scope|applications?|who should use (it|this|this model))$/,
    anyOf('Anwendungsfälle, Anwendungsfall, Einsatzgebiet, Verwendung, Zweck'),
    anyOf("cas d'usage, cas d'utilisation, utilisations, utilisation, usages"),
    anyOf("casos de uso, usos, uso, finalidad, casi d'uso, utilizzo, scopo"),
    anyOf('用途, 使用场景, 应用场景, 使用場景, 應用場景, ユースケース, 용도'),
    anyOf('применение, область применения, zastosowania, toepassingen'),
  ],
};

const LICENSE: Vocabulary = {
  telling: [
    /^(model )?licen[sc](e|es|ing)( information| agreement| and usage| terms)?$/,
    anyOf('Lizenz, Lizenzen, Lizenzierung, licence, licences, licencia'),
    anyOf('licença, licenças, licenza, licenze, licentie, licens, lisans'),
    anyOf('licencja, лицензия, ліцензія, giấy phép, الترخيص'),
    anyOf('许可证, 许可协议, 许可, 开源协议, 授权协议, 授權, 授權條款, 協議'),
    anyOf('ライセンス, 利用規約, 라이선스, 라이센스, 许可证书'),
  ],
  vague: [],
};

/** In what order the names of a part are tried: the most telling first. */
export const VOCABULARY: Record<CardPart, Vocabulary> = {
  baseModel: BASE_MODEL,
  trainingData: TRAINING_DATA,
  intendedUse: INTENDED_USE,
  license: LICENSE,
};

export const CARD_PARTS = Object.keys(VOCABULARY) as CardPart[];

/** The part that a label such as `Base model:` introduces. */
export function partLabelled(name: string): CardPart | undefined {
  return CARD_PARTS.find(part =>
    VOCABULARY[part].telling.some(expression => expression.test(name)),
  );
}
