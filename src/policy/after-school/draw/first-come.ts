export interface Arrival {
  childId: number
  /** The server's own count of arrivals; a phone's clock decides nothing. */
  arrival: number
}

export interface FirstComeResult {
  placed: number[]
  /** The next first. */
  waiting: number[]
}

/** First-come offerings: places go by the server's count of arrivals; who asks twice keeps the earlier. */
export function placeFirstCome(places: number, arrivals: readonly Arrival[]): FirstComeResult {
  const inOrder = [...arrivals].sort((a, b) => a.arrival - b.arrival).map(({ childId }) => childId)
  const once = [...new Set(inOrder)]
  return { placed: once.slice(0, Math.max(0, places)), waiting: once.slice(Math.max(0, places)) }
}
