/** One of two things compared: how it is measured, and how a figure of it reads. */
export interface Side {
  measure: () => Promise<number>
  says: (figure: number) => string
}

/*
 * Short rounds, one side straight after the other, and the middle one of the rounds' ratios: other work on the machine
 * comes and goes within seconds, and two long runs would compare what it did meanwhile.
 */
const ROUNDS = 5

/*
 * A connection of PostgreSQL plans each statement once and maps each page of the shared buffers that it reads: on ten
 * gigabytes that went on for a minute. Both sides keep their connections and are warm once their figures stay.
 */
export const WARM_UPS = Number(process.env.BENCH_WARM_UPS ?? 20)
const STAYS = 0.05

/** The middle one of the ratios a / b of several rounds, once both are warm. */
export async function medianRatio(what: string, a: Side, b: Side, warmUps = WARM_UPS): Promise<number> {
  for (const side of [a, b]) await warmUp(side, warmUps)
  const rounds: { a: number; b: number; ratio: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const measured = { a: await a.measure(), b: await b.measure() }
    rounds.push({ ...measured, ratio: measured.a / measured.b })
  }
  rounds.sort((one, other) => one.ratio - other.ratio)
  const middle = rounds[ROUNDS >> 1]
  if (!middle) throw new Error('no round was measured')
  const ratios = rounds.map(({ ratio }) => ratio.toFixed(2)).join(' ')
  console.log(`${what}: ${a.says(middle.a)}, ${b.says(middle.b)} in the middle one of the rounds ${ratios}`)
  return middle.ratio
}

async function warmUp({ measure, says }: Side, most: number): Promise<void> {
  const figures: number[] = []
  let steady = 0
  while (figures.length < most && steady < 2) {
    const last = figures.at(-1)
    const figure = await measure()
    steady = last !== undefined && Math.abs(figure / last - 1) < STAYS ? steady + 1 : 0
    figures.push(figure)
  }
  console.log(`warming up ${figures.length} times: ${says(figures[0] ?? 0)} to ${says(figures.at(-1) ?? 0)}`)
}
