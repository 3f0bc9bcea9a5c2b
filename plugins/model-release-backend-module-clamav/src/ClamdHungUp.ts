/** clamd has ended the conversation while the file was still being sent. */
export class ClamdHungUp extends Error {}
