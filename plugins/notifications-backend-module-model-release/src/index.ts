/**
 * Marks notifications as read when what they ask for is done.
 *
 * @packageDocumentation
 */
export { notificationsModelReleaseModule as default } from './module';
