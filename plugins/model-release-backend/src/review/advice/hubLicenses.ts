import { LicenseKind } from '@model-release/backstage-plugin-model-release-common';

/** A license that cards identify by a hub's own id. */
export interface HubLicense {
  name: string;
  asks: readonly LicenseKind[];
  remark?: string;
}

const RAIL = 'Its use restrictions must be included in your own terms.';
const UNVERSIONED = 'The version is missing, and the terms differ by version.';

function llama(version: string, remark: string): HubLicense {
  return {
    name: `Llama ${version} Community License`,
    asks: ['use-restricted'],
    remark,
  };
}

const LLAMA_OUTPUT =
  'Its output may not be used to improve other models, and very large companies need a separate license.';
const LLAMA_NAME =
  'A model trained with it or with its output must have a name that starts with “Llama”, and very large companies need a separate license.';

function rail(name: string): HubLicense {
  return { name, asks: ['use-restricted'], remark: RAIL };
}

/**
 * The names of licenses that the Hugging Face hub knows and the SPDX list does not have, or has
 * under another name. Lower-case.
 */
export const HUB_LICENSES: Readonly<Record<string, HubLicense>> = {
  llama2: llama('2', LLAMA_OUTPUT),
  llama3: llama('3', `${LLAMA_OUTPUT} The name must start with “Llama 3”.`),
  'llama3.1': llama('3.1', LLAMA_NAME),
  'llama3.2': llama(
    '3.2',
    `${LLAMA_NAME} Its multimodal models are not licensed to people and companies based in the European Union.`,
  ),
  'llama3.3': llama('3.3', LLAMA_NAME),
  llama4: llama(
    '4',
    `${LLAMA_NAME} It is not licensed to people and companies based in the European Union.`,
  ),
  gemma: {
    name: 'Gemma Terms of Use',
    asks: ['use-restricted'],
    remark: 'Its prohibited uses must be included in your own terms.',
  },
  'grok2-community': {
    name: 'Grok 2 Community License',
    asks: ['use-restricted'],
    remark: 'It may not be used to train other models.',
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
    remark: 'It grants no patent license.',
  },
  'apple-amlr': {
    name: 'Apple Machine Learning Research Model License',
    asks: ['non-commercial'],
    remark: 'It allows research use only.',
  },
  'deepfloyd-if-license': {
    name: 'DeepFloyd IF License',
    asks: ['non-commercial', 'use-restricted'],
    remark: 'It allows research use only.',
  },
  'fair-noncommercial-research-license': {
    name: 'FAIR Noncommercial Research License',
    asks: ['non-commercial', 'use-restricted'],
    remark: 'It allows research use only.',
  },
  'intel-research': {
    name: 'Intel Research Use License',
    asks: ['non-commercial'],
    remark: 'It allows research use only.',
  },
  'h-research': {
    name: 'H Research License',
    asks: ['non-commercial'],
    remark: 'It allows research use only.',
  },
  'lgpl-lr': { name: 'LGPL for Linguistic Resources', asks: ['weak-copyleft'] },
  cc: {
    name: 'Creative Commons, unspecified',
    asks: ['unknown'],
    remark:
      'Some Creative Commons licenses prohibit commercial use or modification. Specify which one it is, for example cc-by-4.0.',
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
      'The model card says “other”. Find the license text, and set license_name and license_link.',
  },
  unknown: {
    name: 'unknown license',
    asks: ['unknown'],
    remark:
      'The license is declared as unknown. Without a license, no use is permitted.',
  },
};
