/** What runs again and again while the server does. */
export interface LocalTimer {
  /** Begins no more runs, and waits for the one under way. */
  stop(): Promise<void>
}

/** As often as the scheduled function is to run in the cloud, or oftener. */
export const TICK_MS = 60_000

/**
 * Runs the work of the scheduled function on one machine, which has none: one run at a time, the first after `everyMs`. What
 * goes wrong is logged in one line and tried again. It keeps no process alive.
 */
export function startTimer(work: () => Promise<unknown>, everyMs = TICK_MS): LocalTimer {
  let underWay: Promise<void> | null = null
  const run = async () => {
    try {
      await work()
    } catch (error) {
      console.error(JSON.stringify({ timer: error instanceof Error ? error.message : String(error) }))
    }
  }
  const ticking = setInterval(() => {
    underWay ??= run().finally(() => {
      underWay = null
    })
  }, everyMs)
  ticking.unref()
  return {
    stop: async () => {
      clearInterval(ticking)
      await underWay
    },
  }
}
