/** The items in groups: a group is full when `count` of its items count. */
export async function* inBatches<T>(source: AsyncIterable<T>, counts: (item: T) => boolean, count: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  let counted = 0
  for await (const item of source) {
    batch.push(item)
    if (counts(item)) counted += 1
    if (counted < count) continue
    yield batch
    batch = []
    counted = 0
  }
  if (batch.length > 0) yield batch
}

/** The same in the same order, while up to `count` further ones are made ready whenever the taker waits for something else. */
export async function* readAhead<T>(source: AsyncGenerator<T>, count: number): AsyncGenerator<T> {
  const ready: Promise<IteratorResult<T>>[] = []
  const fetch = () => {
    const next = source.next()
    // Whoever takes it is told; until then nobody waits for it.
    next.catch(() => undefined)
    ready.push(next)
  }
  try {
    for (;;) {
      while (ready.length <= count) fetch()
      const { value, done } = (await ready.shift()) ?? { done: true, value: undefined }
      if (done) return
      yield value
    }
  } finally {
    // A reading that is left half way lets go of its file.
    await source.return(undefined)
  }
}
