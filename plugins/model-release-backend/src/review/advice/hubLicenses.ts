import { LicenseKind } from '@model-release/backstage-plugin-model-release-common';

/** A license that model and data set cards name in a way of their own. */
export interface HubLicense {
  name: string;
  asks: readonly LicenseKind[];
  remark?: string;
}

const RAIL = 'Its list of forbidden uses has to be part of your own terms.';
const UNVERSIONED =
  'Its version is missing: different ones ask different things.';

function llama(version: string, remark: string): HubLicense {
  return {
    name: `Llama ${version} Community License`,
    asks: ['use-restricted'],
    remark,
  };
}

const LLAMA_OUTPUT =
  'It forbids to improve other models with its output, and very large companies need a license of their own.';
const LLAMA_NAME =
  'A model trained with it or with its output has to be named “Llama…”, and very large companies need a license of their own.';

function rail(name: string): HubLicense {
  return { name, asks: ['use-restricted'], remark: RAIL };
}

/**
 * The names of licenses that the Hugging Face hub knows and the SPDX list does not have, or has
 * under another name. Lower-case.
 */
export const HUB_LICENCES: Readonly<Record<string, HubLicense>> = {
  llama2: llama('2', LLAMA_OUTPUT),
  llama3: llama('3', `${LLAMA_OUTPUT} The name has to begin with “Llama 3”.`),
  'llama3.1': llama('3.1', LLAMA_NAME),
  'llama3.2': llama(
    '3.2',
    `${LLAMA_NAME} Its multimodal models are not licensed to those who are at home in the European Union.`,
  ),
  'llama3.3': llama('3.3', LLAMA_NAME),
  llama4: llama(
    '4',
    `${LLAMA_NAME} It is not licensed to those who are at home in the European Union.`,
  ),
  gemma: {
    name: 'Gemma Terms of Use',
    asks: ['use-restricted'],
    remark: 'Its prohibited uses have to be part of your own terms.',
  },
  'grok2-community': {
    name: 'Grok 2 Community License',
    asks: ['use-restricted'],
    remark: 'It forbids to train other models with it.',
  },
  openrail: rail('Open RAIL, unspecified'),
  'openrail++': rail('CreativeML Open RAIL++-M'),
  'bigscience-openrail-m': rail('BigScience Open RAIL-M'),
  'creativeml-openrail-m': rail('CreativeML Open RAIL-M'),
  'bigcode-openrail-m': rail('BigCode Open RAIL-M'),
  'bigscience-bloom-rail-1.0': rail('BigScience BLOOM RAIL 1.0'),
  'apple-ascl': {
    name: 'Apple Sample Code License',
    asks: ['permissive'],
    remark: 'It gives no patent license.',
  },
  'apple-amlr': {
    name: 'Apple Machine Learning Research Model License',
    asks: ['non-commercial'],
    remark: 'It allows research only.',
  },
  'deepfloyd-if-license': {
    name: 'DeepFloyd IF License',
    asks: ['non-commercial', 'use-restricted'],
    remark: 'It allows research only.',
  },
  'fair-noncommercial-research-license': {
    name: 'FAIR Noncommercial Research License',
    asks: ['non-commercial', 'use-restricted'],
    remark: 'It allows research only.',
  },
  'intel-research': {
    name: 'Intel Research Use License',
    asks: ['non-commercial'],
    remark: 'It allows research only.',
  },
  'h-research': {
    name: 'H Research License',
    asks: ['non-commercial'],
    remark: 'It allows research only.',
  },
  'lgpl-lr': { name: 'LGPL for Linguistic Resources', asks: ['weak-copyleft'] },
  cc: {
    name: 'Creative Commons, unspecified',
    asks: ['unknown'],
    remark:
      'Some Creative Commons licenses rule out commercial use or changes: write which one it is, e.g. cc-by-4.0.',
  },
  bsd: { name: 'BSD, unspecified', asks: ['permissive'] },
  gpl: {
    name: 'GNU GPL, unspecified',
    asks: ['copyleft'],
    remark: UNVERSIONED,
  },
  lgpl: {
    name: 'GNU LGPL, unspecified',
    asks: ['weak-copyleft'],
    remark: UNVERSIONED,
  },
  gfdl: {
    name: 'GNU FDL, unspecified',
    asks: ['copyleft'],
    remark: UNVERSIONED,
  },
  proprietary: { name: 'proprietary', asks: ['proprietary'] },
  'all rights reserved': { name: 'all rights reserved', asks: ['proprietary'] },
  other: {
    name: 'another license',
    asks: ['unknown'],
    remark:
      'The card says “other”: find the text that it means, and write license_name and license_link.',
  },
  unknown: {
    name: 'unknown license',
    asks: ['unknown'],
    remark:
      'The license is said to be unknown: without one, nothing is permitted.',
  },
};
