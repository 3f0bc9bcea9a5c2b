export { ticketDeskPlugin as default } from './ticketDeskPlugin';
