import { foldText } from './foldText';

/** What stands before the name in `Section 3:`, `IV.`, `b)` and `第三章`. */
const NUMBERING = [
  /^(?:section|part|chapter|abschnitt|kapitel|sección|seção|sezione)\s+[\divx]+\b/iu,
  /^第[一二三四五六七八九十\d]+[章节節部]/u,
  /^[一二三四五六七八九十]+[、.．]/u,
  /^(?:[ivx]{1,5}|[a-h])[.)]\s/iu,
];

/** A name without marks, numbers and decoration, as it is compared. */
export function plainName(text: string): string {
  const bare = text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/\{#[^}]*\}|\[optional\]|:[a-z_]+:/giu, '')
    .replace(/[*_`]/gu, '')
    .replace(/^[^\p{L}]+/u, '');
  return foldText(
    NUMBERING.reduce((name, number) => name.replace(number, ''), bare)
      .replace(/^[^\p{L}]+/u, '')
      .replace(/[^\p{L}\p{N})）]+$/u, ''),
  );
}

/**
 * What a heading can be called: as a whole first, then each half of `训练数据 (Training data)` or
 * `Training data / Trainingsdaten`.
 */
export function headingNames(text: string): string[] {
  const parts = text.split(/[/|()（）【】]|\s[-–—]\s|[:：]\s/u);
  const names = [text, ...(parts.length > 1 ? parts : [])]
    .map(plainName)
    .filter(name => name !== '');
  return [...new Set(names)];
}
