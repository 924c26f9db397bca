import { DomUtils } from 'htmlparser2';
import { type PageNode, textParts } from '../parse/page-node.js';

/** Most elements of a body that is searched for an article. */
export const MAX_ARTICLE_ELEMENTS = 15_000;
/** Largest sum of the depths of all elements: the readability rules visit the ancestors of each. */
const MAX_DEPTH_SUM = 500_000;
/** Most characters that have to be written as references: each costs a node of its own. */
const MAX_REFERENCES = 20_000;

/** Why searching a body for an article would take too long; null when it would not. */
export function articleObstacle(root: PageNode): string | null {
  const level: { node: PageNode; depth: number }[] = [{ node: root, depth: 0 }];
  let elements = 0;
  let depthSum = 0;
  for (let next = level.pop(); next !== undefined; next = level.pop()) {
    const { node, depth } = next;
    if (!DomUtils.hasChildren(node)) continue;
    elements += 1;
    depthSum += depth;
    if (elements > MAX_ARTICLE_ELEMENTS) return `the body has more than ${MAX_ARTICLE_ELEMENTS} elements`;
    if (depthSum > MAX_DEPTH_SUM) return 'the body is nested too deeply for its size';
    for (const child of node.children) level.push({ node: child, depth: depth + 1 });
  }
  return hasManyReferences(root) ? `the body has more than ${MAX_REFERENCES} escaped characters` : null;
}

function hasManyReferences(root: PageNode): boolean {
  let references = 0;
  for (const part of textParts(root)) references += part.match(/[&<>\u00A0]/g)?.length ?? 0;
  return references > MAX_REFERENCES;
}
