import type { CheerioAPI } from 'cheerio';
import { cutText } from '../parse/page-node.js';
import { type PagePlace, placeOf } from '../parse/place.js';
import { isObject, type JsonLd, type JsonLdNode, typesOf } from './json-ld.js';

/** One typed object of the structured data. */
export interface StructuredItem {
  /** Type names without a schema.org prefix. */
  readonly types: readonly string[];
  /** Names of the properties that have a value. */
  readonly properties: readonly string[];
}

/** The structured data of a page. */
export interface StructuredData {
  /** Number of JSON-LD blocks, malformed ones included. */
  readonly blocks: number;
  /** Blocks that are not JSON. */
  readonly malformed: readonly PagePlace[];
  /** Blocks whose `@context` is not schema.org. */
  readonly without_context: readonly PagePlace[];
  /** Number of microdata items (`itemscope`). */
  readonly microdata_items: number;
  /** Typed JSON-LD objects, nested ones included; at most 200. */
  readonly items: readonly StructuredItem[];
}

const MAX_ITEMS = 200;
const MAX_PROPERTIES = 60;
const MAX_PLACES = 20;

/** Sums up the structured data of a page. */
export function structuredDataOf($: CheerioAPI, jsonLd: JsonLd): StructuredData {
  const placesWhere = (isMeant: (block: JsonLd['blocks'][number]) => boolean): PagePlace[] =>
    jsonLd.blocks
      .filter(isMeant)
      .slice(0, MAX_PLACES)
      .map(({ element, source }) => placeOf(element, source.trim()));
  return {
    blocks: jsonLd.blocks.length,
    malformed: placesWhere(({ roots }) => roots === null),
    without_context: placesWhere(({ roots }) => roots !== null && !roots.some(hasContext)),
    microdata_items: $('[itemscope]').length,
    items: jsonLd.nodes
      .filter((node) => typesOf(node).length > 0)
      .slice(0, MAX_ITEMS)
      .map((node) => ({
        types: typesOf(node).slice(0, 10).map(short),
        properties: Object.entries(node)
          .filter(([name, value]) => !name.startsWith('@') && hasValue(value))
          .slice(0, MAX_PROPERTIES)
          .map(([name]) => short(name)),
      })),
  };
}

const SCHEMA_ORG = /^(?:(?:https?:)?\/\/)?schema\.org(?:\/|$)/i;

/** Whether an object names schema.org as its context: by its address, in a list, or as its vocabulary. */
function hasContext(root: JsonLdNode): boolean {
  const context = root['@context'];
  const contexts: unknown[] = Array.isArray(context) ? context : [context];
  return contexts
    .map((each) => (isObject(each) ? each['@vocab'] : each))
    .some((address) => typeof address === 'string' && SCHEMA_ORG.test(address.trim()));
}

function hasValue(value: unknown): boolean {
  if (value === null || value === '') return false;
  return !(Array.isArray(value) && value.length === 0);
}

function short(name: string): string {
  return cutText(name, 60);
}
