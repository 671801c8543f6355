// Below the time jest gives a test, so that what was missing is said.
const BUDGET_MS = 20_000

/** Waits for the condition, looking again after each turn of the event loop; `otherwise` tells what was there instead. */
export async function until<T>(condition: () => T | undefined | null | false, otherwise: () => string): Promise<T> {
  const deadline = performance.now() + BUDGET_MS
  for (;;) {
    const value = condition()
    if (value !== undefined && value !== null && value !== false) return value
    if (performance.now() > deadline) throw new Error(otherwise())
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
