/** Answers that the shipped security questionnaire takes. */
export const SECURITY_ANSWERS = {
  promptInjection: {
    untrustedInputs: ['What users type'],
    defenses: 'Roles are kept apart and the input is filtered before use.',
    outputHandling:
      'The draft is shown as plain text to an agent who edits it.',
  },
  personalData: {
    exposure: 'No',
    memorization: 'Tested, nothing came back',
  },
  toolUse: { usesTools: false },
  jailbreaks: {
    attempts: [
      {
        technique: 'Role play in three languages',
        risk: 'LLM01 Prompt injection',
        tries: 40,
        result: 'It held',
      },
    ],
  },
  extraction: {
    weightsAccess: 'The serving account only',
    queryLimits: 'Sixty calls a minute for each caller, no log probabilities.',
  },
  conclusion: { openRisks: [], recommendation: 'Release' },
};
