import * as imported from 'robots-parser';

/** Rules of one robots.txt, as robots-parser reads them. */
export interface RobotsRules {
  /** Undefined when the address has another origin than the rules. */
  isAllowed(url: string, agent: string): boolean | undefined;
  /** Seconds. */
  getCrawlDelay(agent: string): number | undefined;
}

type RobotsParser = (address: string, text: string) => RobotsRules;

/** The package exports the function itself, while its types describe an object that holds it. */
const exported: unknown = imported.default;

function isParser(value: unknown): value is RobotsParser {
  return typeof value === 'function';
}

/** Parses the text of the robots.txt at an address. */
export function readRules(address: string, text: string): RobotsRules {
  if (!isParser(exported)) throw new Error('robots-parser does not export a function');
  return exported(address, text);
}
