/** Works on every item, so many at a time, in their order. Rejects with the first error, and starts nothing after it. */
export async function severalAtOnce<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const isOver = { value: false };
  const worker = async (): Promise<void> => {
    for (const item of waiting) {
      if (isOver.value) return;
      await work(item);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, worker));
  } finally {
    isOver.value = true;
  }
}
