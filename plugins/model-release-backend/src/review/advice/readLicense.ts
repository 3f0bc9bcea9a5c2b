import { LICENSE_KINDS } from '@model-release/backstage-plugin-model-release-common';
import parseSpdx, { Info } from 'spdx-expression-parse';
import { findLicense } from './findLicense';
import {
  asksOf,
  heaviest,
  License,
  LicensePart,
  unknownPart,
} from './licenseTerms';

/** Longer texts are no expression: people paste whole licenses. */
const MAX_LENGTH = 300;

/** Where one license ends and the next begins. */
const JOINTS = /(\s+(?:and|or|with)\s+|[()])/i;

const REFERENCE = 'LicenseRef-';

/** How SPDX names a license that is not on its list. */
const OWN_LICENSE =
  /^(?:DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+$/;

/** A license that needs manual review. */
function unread(id: string): LicensePart {
  return unknownPart(
    id,
    OWN_LICENSE.test(id)
      ? `“${id}” is a custom license and needs manual review.`
      : `“${id}” is not a known license.`,
  );
}

interface Meaning {
  parts: readonly LicensePart[];
  /** In SPDX; `undefined` when something in it is not on the list. */
  spdx?: string;
}

function weight({ parts }: Meaning): number {
  return LICENSE_KINDS.indexOf(heaviest(asksOf(parts)));
}

/** A text that SPDX can parse, and the licenses behind the references in it. */
function translate(written: string): { text: string; others: LicensePart[] } {
  const others: LicensePart[] = [];
  let isException = false;
  const words = written.split(JOINTS).map(word => {
    const trimmed = word.trim();
    if (JOINTS.test(word) || trimmed === '') {
      isException = /^with$/i.test(trimmed);
      return trimmed.toUpperCase();
    }
    if (isException) {
      return trimmed;
    }
    const part = findLicense(trimmed) ?? unread(trimmed);
    return part.isSpdx ? part.id : `${REFERENCE}${others.push(part) - 1}`;
  });
  return { text: words.join(' '), others };
}

/** An exception lifts part of the copyleft. */
function withException(part: LicensePart, exception: string): LicensePart {
  const whole = { ...part, id: `${part.id} WITH ${exception}` };
  return part.asks.includes('copyleft')
    ? { ...whole, asks: ['weak-copyleft'], remark: undefined }
    : whole;
}

function understand(info: Info, others: readonly LicensePart[]): Meaning {
  if ('license' in info) {
    const { license, exception } = info;
    const part = license.startsWith(REFERENCE)
      ? others[Number(license.slice(REFERENCE.length))]
      : findLicense(license)!;
    const whole = exception ? withException(part, exception) : part;
    return { parts: [whole], spdx: part.isSpdx ? whole.id : undefined };
  }
  const left = understand(info.left, others);
  const right = understand(info.right, others);
  const spdx = [left, right].every(side => side.spdx !== undefined)
    ? `${inBrackets(left.spdx!)} ${info.conjunction.toUpperCase()} ${inBrackets(
        right.spdx!,
      )}`
    : undefined;
  if (info.conjunction === 'and') {
    return { parts: [...left.parts, ...right.parts], spdx };
  }
  // With a choice of licenses, the less restrictive one counts.
  const { parts } = weight(right) < weight(left) ? right : left;
  return { parts, spdx };
}

function inBrackets(spdx: string): string {
  return / (AND|OR) /.test(spdx) ? `(${spdx})` : spdx;
}

function readExpression(written: string): Meaning | undefined {
  const { text, others } = translate(written);
  try {
    return understand(parseSpdx(text), others);
  } catch {
    return undefined;
  }
}

/** What a text about a license means: one name, or an SPDX expression of several. */
export function readLicense(written: string): License {
  const id = written.trim();
  if (id === '') {
    return { id, parts: [unknownPart(id, 'No license is specified.')] };
  }
  if (id.length > MAX_LENGTH) {
    const remark =
      'This is a text, not a license ID. Use the ID, for example apache-2.0.';
    return {
      id: `${id.slice(0, 80)}…`,
      parts: [unknownPart('a text', remark)],
    };
  }
  const single = findLicense(id);
  if (single) {
    return {
      id,
      parts: [single],
      spdx: single.isSpdx ? single.id : undefined,
    };
  }
  if (OWN_LICENSE.test(id)) {
    return { id, parts: [unread(id)], spdx: id };
  }
  const expression = JOINTS.test(id) ? readExpression(id) : undefined;
  return {
    id,
    ...(expression ?? {
      parts: [
        unknownPart(
          id,
          `“${id}” is neither an SPDX ID or expression nor a known license.`,
        ),
      ],
    }),
  };
}
