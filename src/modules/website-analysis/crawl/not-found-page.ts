import type { PageOutline } from './page-outline.js';

/** A page that says that there is no page has few words of its own. */
const MOST_WORDS = 150;
const PHRASES: readonly RegExp[] = [
  /^(error|http|oops!?)?[\s:–—-]*404\s*($|[|:.!–—-]|error\b|page\b|not found\b)/i,
  /\b(page|file|document|article|product|url)\b.{0,20}\b(not (be )?found|does(n't| not) exist|no longer exists)\b/i,
  /^not found\b/i,
  /\bseite\b.{0,20}\bnicht (gefunden|vorhanden)\b/i,
  /\bpage\b.{0,20}\b(introuvable|non trouvée|n'existe pas)/i,
  /página.{0,20}\b(no (se ha )?(podido encontrar|encontrada|existe)|não (foi )?encontrada)\b/i,
  /\bpagina\b.{0,20}\b(non trovata|niet gevonden)\b/i,
];

/** Whether a page that answers with success says in its title or main heading that there is no such page. */
export function saysNotFound({ title, heading, ownText }: PageOutline): boolean {
  if (ownText.split(/\s+/).filter((word) => word !== '').length > MOST_WORDS) return false;
  return [title, heading].some((line) => PHRASES.some((phrase) => phrase.test(line)));
}
