import type { Device } from '../browser/device.js';
import type { Clients } from '../client/clients.js';
import type { Recorder } from '../recording/recorder.js';

/** One page load: who sits before which browser, and the clients that the page opened. */
export interface Visit {
  readonly userId: string;
  /** `http://host:port` */
  readonly origin: string;
  readonly device: Device;
  readonly clients: Clients;
  readonly recorder: Recorder;
  /** A token of now, for addresses of media. */
  readonly token: () => string;
}

/** The user cannot go on. The message says what the wizard waits for. */
export class StuckError extends Error {
  override readonly name = 'StuckError';
}
