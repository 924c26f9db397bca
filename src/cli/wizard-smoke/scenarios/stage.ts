import type { Device } from '../browser/device.js';
import { CircuitBreaker } from '../client/circuit-breaker.js';
import { openClients } from '../client/clients.js';
import type { Visit } from '../pages/visit.js';
import { Recorder } from '../recording/recorder.js';
import type { TokenGetter } from '../tokens.js';

/** A scenario ends after this long, however it goes. */
const LONGEST_MS = 600_000;

/** Who plays a scenario, and where. */
export interface Cast {
  /** `http://host:port` of the service. */
  readonly origin: string;
  /** Address of the user's website. */
  readonly site: string;
  /** `sub` of the tokens. */
  readonly userId: string;
  readonly tokens: TokenGetter;
}

/** Where one scenario is played by one user, who may use several browsers. */
export class Stage {
  readonly recorder = new Recorder();
  private readonly end: AbortSignal;

  constructor(
    readonly cast: Cast,
    interruption: AbortSignal,
    private readonly doubleClicks = false,
  ) {
    this.end = AbortSignal.any([AbortSignal.timeout(LONGEST_MS), interruption]);
  }

  /** Loads the page in a browser; a page load forgets outages. */
  visit(device: Device): Visit {
    const { origin, userId, tokens } = this.cast;
    const breaker = new CircuitBreaker(() => performance.now());
    const { recorder, doubleClicks, end } = this;
    const clients = openClients({ origin, tokens, breaker, recorder, doubleClicks, end });
    return { userId, origin, device, clients, recorder, token: () => tokens.refreshed() };
  }
}
