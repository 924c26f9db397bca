import type { EgressClient } from '../../../../egress/index.js';
import { readRobots, type RobotsPolicy } from './robots-policy.js';

/** The robots.txt of every origin a crawl touches, each read once. */
export class RobotsByOrigin {
  private readonly policies = new Map<string, Promise<RobotsPolicy>>();

  constructor(
    private readonly egress: EgressClient,
    private readonly signal: AbortSignal,
  ) {}

  /** The policy for an address. */
  policyFor(url: string): Promise<RobotsPolicy> {
    const { origin } = new URL(url);
    const known = this.policies.get(origin);
    if (known !== undefined) return known;
    const policy = readRobots(this.egress, origin, this.signal);
    this.policies.set(origin, policy);
    return policy;
  }

  /** Whether an address may be read. Rejects with the `EgressError` for which robots.txt could not be read. */
  async isAllowed(url: string): Promise<boolean> {
    const policy = await this.policyFor(url);
    if (policy.failure !== null) throw policy.failure;
    return policy.isAllowed(url);
  }
}
