/** The payload of a step; some clients wrap it twice. */
export function unwrapPayload(data: Record<string, unknown> = {}): Record<string, unknown> {
  const { data: inner } = data;
  const isWrapped = Object.keys(data).length === 1 && typeof inner === 'object' && inner !== null;
  return isWrapped ? { ...inner } : data;
}
