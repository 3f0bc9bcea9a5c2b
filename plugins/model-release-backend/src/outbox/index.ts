export * from './HttpNotificationInbox';
export * from './MarkReadSender';
export * from './NotificationSender';
export * from './OutboxRelay';
export * from './WebhookSender';
export * from './WebhookTarget';
