/** The words and phrases of a list separated by commas or line breaks. */
export function listed(text: string): string[] {
  return text
    .split(/\s*[,\n]\s*/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
