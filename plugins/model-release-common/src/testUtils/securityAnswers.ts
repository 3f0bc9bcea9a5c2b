import answers from './securityAnswers.json';

/**
 * Answers that the shipped security questionnaire accepts. They are a JSON file because the
 * end-to-end tests, which are ES modules, read it too.
 */
export const SECURITY_ANSWERS = answers;
