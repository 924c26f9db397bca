/** The words and phrases of a list separated by commas; a line may break inside a phrase. */
export function listed(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim().replace(/\s+/gu, ' '))
    .filter((entry) => entry !== '');
}
