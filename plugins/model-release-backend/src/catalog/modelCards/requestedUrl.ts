/** What names the address of a card that a request brings, for the audit log. */
export const REQUESTED_URL = 'modelCard.url';
