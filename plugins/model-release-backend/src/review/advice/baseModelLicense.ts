/**
 * Families of base models whose license follows from their name, the more special ones first. Only
 * families that are published under one license are listed; those with strict terms are recognized
 * in derived models too, because their terms carry over.
 */
const FAMILIES: ReadonlyArray<[name: RegExp, license: string]> = [
  [/\bllama-?4\b/i, 'llama4'],
  [/\bllama-?3\.3\b/i, 'llama3.3'],
  [/\bllama-?3\.2\b/i, 'llama3.2'],
  [/\bllama-?3\.1\b/i, 'llama3.1'],
  [/\bllama-?3\b(?!\.)/i, 'llama3'],
  [/\b(llama-?2\b(?!\.)|codellama\b)/i, 'llama2'],
  [/^google\/(code|pali|recurrent|shield)?gemma(?!-[4-9]\b)\b/i, 'gemma'],
  [/^bigscience\/bloom/i, 'bigscience-bloom-rail-1.0'],
  [/^bigcode\/starcoder/i, 'bigcode-openrail-m'],
  [/^CompVis\/stable-diffusion/i, 'creativeml-openrail-m'],
  [/^DeepFloyd\/IF-/i, 'deepfloyd-if-license'],
  [/^mistralai\/(Mistral-7B|Mixtral-8x(7|22)B)/i, 'apache-2.0'],
  [/^EleutherAI\/pythia/i, 'apache-2.0'],
  [/^allenai\/OLMo/i, 'apache-2.0'],
  [/^microsoft\/phi-[234]/i, 'mit'],
  [/^openai-community\/gpt2/i, 'mit'],
];

/** The license that a base model has by its name, or `undefined` when the name does not tell. */
export function baseModelLicense(baseModel: string): string | undefined {
  return FAMILIES.find(([name]) => name.test(baseModel))?.[1];
}
