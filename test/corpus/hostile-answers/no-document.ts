import { invalid } from './cases.js';
import type { HostileAnswer } from './hostile-answer.js';
import { GOOD, GOOD_TEXT } from './style-answer.js';

/** Answers without a document: refusals, error pages, other formats, nothing. */
export const NO_DOCUMENT: readonly HostileAnswer[] = invalid([
  ['nothing', ''],
  ['white space', ' \n\t '],
  ['null', 'null'],
  ['a boolean', 'true'],
  ['a number', '42'],
  ['a text', '"friendly"'],
  ['an empty list', '[]'],
  ['an opening brace', '{'],
  ['a closing brace', '}'],
  ['a refusal', "I'm sorry, but I can't help with that."],
  ['a refusal with a bracket', 'I cannot do that [policy 4].'],
  ['a refusal as a document', '{"refusal": "I cannot help with that."}'],
  ['a question back', 'Which page do you mean?'],
  ['a promise', 'Let me analyse the page first. One moment, please.'],
  ['a web page', '<!DOCTYPE html><html><head><style>body { color: red; }</style></head><body>502</body></html>'],
  ['a web page with a script', '<script>var config = {"status": 502, "retry": true};</script>'],
  ['an error of a server', '{"error": {"message": "Rate limit reached", "type": "tokens"}}'],
  ['a table', '| member | value |\n| --- | --- |\n| tone | friendly |\n| confidence | 0.5 |'],
  ['XML', '<style><tone>friendly</tone><confidence>0.5</confidence></style>'],
  ['YAML', 'writing_style:\n  tone: friendly\n  formality: informal\nconfidence: 0.5'],
  ['TOML', '[writing_style]\ntone = "friendly"\n\nconfidence = 0.5'],
  ['CSV', 'tone,formality,confidence\nfriendly,informal,0.5'],
  ['a form', 'tone=friendly&formality=informal&confidence=0.5'],
  ['Base64', Buffer.from(GOOD_TEXT).toString('base64')],
  ['the document backwards', Array.from(GOOD_TEXT).reverse().join('')],
  ['the values without names', JSON.stringify(Object.values(GOOD))],
  ['names and values in lists', JSON.stringify(Object.entries(GOOD))],
  ['a program', 'def answer():\n    return dict(tone="friendly")'],
  ['a patch', '[{"op": "replace", "path": "/confidence", "value": 0.5}]'],
  ['dots', '...'],
  ['the placeholder of a template', '{{answer}}'],
]);
