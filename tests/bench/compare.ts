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

/** The middle one of the ratios a / b of several rounds. The first round only warms up. */
export async function medianRatio(what: string, a: Side, b: Side): Promise<number> {
  const rounds: { a: number; b: number; ratio: number }[] = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const measured = { a: await a.measure(), b: await b.measure() }
    if (round > 0) rounds.push({ ...measured, ratio: measured.a / measured.b })
  }
  rounds.sort((one, other) => one.ratio - other.ratio)
  const middle = rounds[ROUNDS >> 1]
  if (!middle) throw new Error('no round was measured')
  const ratios = rounds.map(({ ratio }) => ratio.toFixed(2)).join(' ')
  console.log(`${what}: ${a.says(middle.a)}, ${b.says(middle.b)} in the middle one of the rounds ${ratios}`)
  return middle.ratio
}
