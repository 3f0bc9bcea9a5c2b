/** On Groups and Users: the runbook roles they hold, separated by commas. @public */
export const ROLES_ANNOTATION = 'model-release.dev/roles';

/**
 * On models, systems and domains: `model-release.dev/owner.<role>` names another Group or User for a
 * role that the configuration lists as overridable.
 *
 * @public
 */
export const OWNER_OVERRIDE_PREFIX = 'model-release.dev/owner.';

/** On models: where the model card is, as a URL or a path next to the catalog file. @public */
export const MODEL_CARD_ANNOTATION = 'model-release.dev/model-card';
