import { withoutInvisible } from '../text/index.js';

/**
 * Marks by which models tell who speaks. A server that does not escape them would read a page as a conversation, so a
 * space breaks them.
 */
const SPEAKER_MARKS =
  /(?:<\|(?=[\w ]{1,40}\|>))|(?:<(?=\/?(?:s|start_of_turn|end_of_turn|bos|eos)>))|(?:\[(?=\/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_RESULTS|TOOL_CALLS)\]))|(?:<(?=<\/?SYS>>))/gi;

/** Untrusted text without the fence, without characters that nobody sees and without marks of who speaks. */
export function neutralise(text: string, fence: string): string {
  const visible = withoutInvisible(text);
  return withoutFence(visible, fence).replace(SPEAKER_MARKS, '$& ');
}

/** Something stands where the fence stood, so that what was around it cannot join to another one. */
function withoutFence(text: string, fence: string): string {
  if (fence === '') return text;
  return text.replace(new RegExp(fence.replace(/\W/g, String.raw`\$&`), 'gi'), '[removed]');
}
