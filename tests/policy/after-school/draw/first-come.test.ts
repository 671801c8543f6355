import fc from 'fast-check'
import { placeFirstCome } from '../../../../src/policy/after-school/draw/first-come'

const ARRIVALS = [3, 1, 2, 4].map((arrival) => ({ childId: arrival * 10, arrival }))

describe('first-come offerings', () => {
  test.each([
    [0, [], [10, 20, 30, 40]],
    [3, [10, 20, 30], [40]],
    [4, [10, 20, 30, 40], []],
    [5, [10, 20, 30, 40], []],
  ])('with %i places', (places, placed, waiting) => {
    expect(placeFirstCome(places, ARRIVALS)).toEqual({ placed, waiting })
  })

  test('asking twice keeps the earlier arrival and takes one place', () => {
    expect(placeFirstCome(2, [...ARRIVALS, { childId: 10, arrival: 9 }])).toEqual({ placed: [10, 20], waiting: [30, 40] })
  })

  test('nobody is lost and nothing is oversold', () => {
    const any = fc.array(fc.record({ childId: fc.nat(20), arrival: fc.nat() }))
    fc.assert(
      fc.property(fc.nat(10), any, (places, arrivals) => {
        const { placed, waiting } = placeFirstCome(places, arrivals)
        expect(placed.length).toBeLessThanOrEqual(places)
        expect([...placed, ...waiting].sort()).toEqual([...new Set(arrivals.map(({ childId }) => childId))].sort())
        if (waiting.length > 0) expect(placed).toHaveLength(places)
      }),
    )
  })
})
