import type { CheerioAPI } from 'cheerio';
import { type PageElement, collapseSpaces, cutText } from '../parse/page-node.js';

/** One object of a JSON-LD block. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** One `application/ld+json` block. */
export interface JsonLdBlock {
  readonly element: PageElement;
  /** The beginning of its text. */
  readonly source: string;
  /** Its outermost objects; null when it is not JSON. */
  readonly roots: readonly JsonLdNode[] | null;
}

/** Every JSON-LD object of a page, nested ones included, and what could not be read. */
export interface JsonLd {
  readonly blocks: readonly JsonLdBlock[];
  readonly nodes: readonly JsonLdNode[];
  readonly warnings: readonly string[];
}

const MAX_NODES = 2000;
const MAX_BLOCKS = 200;

/** Whether a value is an object of JSON. */
export function isObject(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All objects below a value, outermost first. Works on a queue, so depth costs no stack. */
function objectsIn(root: unknown): JsonLdNode[] {
  const found: JsonLdNode[] = [];
  const queue: unknown[] = [root];
  for (let next = 0; next < queue.length && queue.length < MAX_NODES * 20; next += 1) {
    const value = queue[next];
    if (isObject(value)) found.push(value);
    if (found.length === MAX_NODES) break;
    if (typeof value === 'object' && value !== null) {
      for (const child of Object.values(value)) if (typeof child === 'object') queue.push(child);
    }
  }
  return found;
}

/** Reads the `application/ld+json` blocks of a page. A block that is not JSON is skipped with a warning. */
export function jsonLdOf($: CheerioAPI): JsonLd {
  const blocks: JsonLdBlock[] = [];
  const nodes: JsonLdNode[] = [];
  const warnings: string[] = [];
  for (const [index, element] of $('script[type="application/ld+json" i]').toArray().slice(0, MAX_BLOCKS).entries()) {
    const source = $(element)
      .text()
      .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '');
    const parsed = parseJson(source);
    blocks.push({ element, source: source.slice(0, 500), roots: 'value' in parsed ? rootsOf(parsed.value) : null });
    if ('value' in parsed) nodes.push(...objectsIn(parsed.value).slice(0, MAX_NODES - nodes.length));
    else warnings.push(`JSON-LD block ${index + 1} is not valid JSON (${parsed.problem}); it was skipped.`);
  }
  return { blocks, nodes, warnings };
}

function rootsOf(value: unknown): JsonLdNode[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject).slice(0, MAX_NODES);
}

function parseJson(source: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(source) };
  } catch (error) {
    return { problem: error instanceof Error ? error.name : 'unreadable' };
  }
}

/** The `@type` names of one object, without a schema.org prefix. */
export function typesOf(node: JsonLdNode): string[] {
  const type = node['@type'];
  const names = Array.isArray(type) ? type : [type];
  return names
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '').trim())
    .filter((name) => name !== '');
}

/** The text values of one property, however it is written: a string, a list, or objects with a `name`. */
export function textsOf(node: JsonLdNode, property: string): string[] {
  const value = node[property];
  return (Array.isArray(value) ? value : [value])
    .map((item: unknown) => (isObject(item) ? item['name'] : item))
    .filter((item) => typeof item === 'string')
    .map((item) => cutText(collapseSpaces(item), 500))
    .filter((item) => item !== '');
}

/** The first text value of a property among the objects of the given types. */
export function firstText(nodes: readonly JsonLdNode[], types: RegExp, property: string): string | null {
  for (const node of nodes) {
    if (!typesOf(node).some((type) => types.test(type))) continue;
    const [text] = textsOf(node, property);
    if (text !== undefined) return text;
  }
  return null;
}
