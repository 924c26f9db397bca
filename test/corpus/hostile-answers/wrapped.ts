import { asTheyAre, coerced, invalid, mended } from './cases.js';
import type { HostileAnswer } from './hostile-answer.js';
import { GOOD, GOOD_LINES, GOOD_TEXT, withMembers } from './style-answer.js';

const OTHER = withMembers({ confidence: 0.9 });

/** Answers with something around the document, and answers with several. */
export const WRAPPED: readonly HostileAnswer[] = [
  ...asTheyAre([
    ['nothing to mend', GOOD_TEXT],
    ['over several lines', GOOD_LINES],
    ['behind a byte order mark', `\uFEFF${GOOD_TEXT}`],
    ['among white space', `\n\t ${GOOD_TEXT} \r\n`],
  ]),
  ...mended([
    ['in a fence', `\`\`\`json\n${GOOD_LINES}\n\`\`\``],
    ['in a fence without a language', `\`\`\`\n${GOOD_TEXT}\n\`\`\``],
    ['in a fence of another language', `\`\`\`javascript\n${GOOD_TEXT}\n\`\`\``],
    ['in a fence that is not closed', `\`\`\`json\n${GOOD_TEXT}`],
    ['in a fence of tildes', `~~~\n${GOOD_TEXT}\n~~~`],
    ['in two fences', `\`\`\`\`markdown\n\`\`\`json\n${GOOD_TEXT}\n\`\`\`\n\`\`\`\``],
    ['with a fence on one line', `\`\`\`${GOOD_TEXT}\`\`\``],
    ['behind chatter', `Sure! Here is the analysis you asked for:\n\n${GOOD_LINES}`],
    ['before chatter', `${GOOD_LINES}\n\nLet me know if you need anything else!`],
    ['between chatter with brackets', `Here [1] is {the} answer: ${GOOD_TEXT} (see [2] and {3})`],
    ['behind chatter with a quotation mark', `The 5" answer: ${GOOD_TEXT}`],
    ['behind a heading', `# Answer\n\n${GOOD_TEXT}`],
    ['as a list item', `- ${GOOD_TEXT}`],
    ['in a quotation', `> ${GOOD_TEXT}`],
    ['behind a variable', `const answer = ${GOOD_TEXT};`],
    ['in a call', `callback(${GOOD_TEXT});`],
    ['in a tag', `<answer>${GOOD_TEXT}</answer>`],
    ['in CDATA', `<![CDATA[${GOOD_TEXT}]]>`],
    ['in HTML', `<html><body><pre>${GOOD_TEXT}</pre></body></html>`],
    ['behind thoughts', `<think>Could be {"confidence": 0.1}? No.</think>\n${GOOD_TEXT}`],
    ['behind thoughts with a whole draft', `<thinking>${OTHER}</thinking>${GOOD_TEXT}`],
    ['behind a prefix against hijacking', `)]}',\n${GOOD_TEXT}`],
    ['behind an event stream', `data: ${GOOD_TEXT}\n\ndata: [DONE]`],
    ['as a string', JSON.stringify(GOOD_TEXT)],
    ['with all quotes escaped', GOOD_TEXT.replaceAll('"', '\\"')],
    ['with line ends escaped', GOOD_LINES.replaceAll('"', '\\"').replaceAll('\n', '\\n')],
    ['twice the same', `${GOOD_TEXT}\n${GOOD_TEXT}`],
    ['behind another document', `{"plan": ["read", "judge"]}\n${GOOD_TEXT}`],
    ['before an empty list', `${GOOD_TEXT} []`],
    ['with a bracket too many', `${GOOD_TEXT}}`],
    ['in braces of a template', `{{${GOOD_TEXT}}}`],
  ]),
  ...coerced([['as an only item', `[${GOOD_TEXT}]`]]),
  ...mended([
    ['in a member', `{"result": ${GOOD_TEXT}}`],
    ['in a call of a tool', `{"name": "answer", "arguments": ${GOOD_TEXT}}`],
    ['with the schema around it', `{"type": "object", "properties": ${GOOD_TEXT}}`],
    ['beside a status', `{"status": "ok", "data": ${GOOD_TEXT}, "error": null}`],
  ]),
  ...mended([['in a member in a fence', `\`\`\`\n{"style": ${GOOD_TEXT}}\n\`\`\``]]),
  ...invalid([
    ['two that differ', `${GOOD_TEXT}\n${OTHER}`],
    ['two that differ in fences', `\`\`\`json\n${GOOD_TEXT}\n\`\`\`\nor\n\`\`\`json\n${OTHER}\n\`\`\``],
    ['a list of two', `[${GOOD_TEXT},${OTHER}]`],
    ['two in members', JSON.stringify({ first: GOOD, second: GOOD })],
    ['wrapped twice', JSON.stringify({ response: { result: GOOD } })],
    ['as text in a member', JSON.stringify({ result: GOOD_TEXT })],
    ['a schema', JSON.stringify({ type: 'object', properties: { tone: { type: 'string' } } })],
    ['a draft in thoughts and nothing else', `<think>${GOOD_TEXT}</think>`],
  ]),
];
