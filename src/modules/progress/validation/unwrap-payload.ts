/** The payload of a step, empty when there is none; some clients wrap it twice. */
export function unwrapPayload(payload: Record<string, unknown> | null | undefined): Record<string, unknown> {
  const data = payload ?? {};
  const { data: inner } = data;
  const isWrapped = Object.keys(data).length === 1 && typeof inner === 'object' && inner !== null;
  return isWrapped ? { ...inner } : data;
}
