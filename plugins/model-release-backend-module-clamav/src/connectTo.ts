import { connect, Socket } from 'node:net';
import { ClamdAddress, nameOf } from './ClamdAddress';

const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Opens a connection that the signal ends. How long the scan may take is for whoever sent it to say;
 * that somebody is there must show soon.
 */
export function connectTo(address: ClamdAddress, signal: AbortSignal): Socket {
  const socket = connect({ ...address, signal });
  socket.setTimeout(CONNECT_TIMEOUT_MS, () =>
    socket.destroy(
      new Error(
        `${nameOf(address)} took no connection within ${
          CONNECT_TIMEOUT_MS / 1000
        } s`,
      ),
    ),
  );
  return socket.once('connect', () => socket.setTimeout(0));
}
