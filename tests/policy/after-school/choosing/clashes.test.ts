import { airMetres, leastMinutes } from '../../../../src/policy/after-school/choosing/air-way'
import { clashesOf } from '../../../../src/policy/after-school/choosing/clashes'
import type { FamilyChild, Prospect } from '../../../../src/policy/after-school/choosing/clashes'

const aProspect = (more: Partial<Prospect> = {}): Prospect => ({
  offeringId: 1, weekday: 2, startsAt: '17:00', endsAt: '18:00', isHeld: false, ...more,
})
const aChild = (more: Partial<FamilyChild> = {}): FamilyChild => ({
  childId: 1, schoolId: 'a', prospects: [aProspect()], buses: [], collectedOn: [1, 2, 3, 4, 5], ...more,
})
const sister = (endsAt: string, more: Partial<FamilyChild> = {}) =>
  aChild({ childId: 2, schoolId: 'b', prospects: [aProspect({ offeringId: 9, startsAt: '16:00', endsAt })], ...more })
const twenty = () => 20
const names = (family: readonly FamilyChild[], travel: () => number | null = twenty) => clashesOf(family, travel).map(({ clash }) => clash)

describe('what a family is told before it hands in its wishes', () => {
  test('wishes of one weekday are alternatives and do not clash', () => {
    expect(names([aChild({ prospects: [aProspect(), aProspect({ offeringId: 2 })] })])).toEqual([])
  })

  test('a wish clashes with a place that is held at the same time', () => {
    const held = aProspect({ offeringId: 5, isHeld: true, startsAt: '17:30', endsAt: '18:30' })
    expect(clashesOf([aChild({ prospects: [aProspect(), held] })], twenty)).toEqual([
      { clash: 'same-time', childId: 1, offeringId: 1, weekday: 2, otherId: 5 },
    ])
    expect(names([aChild({ prospects: [aProspect(), { ...held, startsAt: '16:00', endsAt: '17:00' }] })])).toEqual([])
    expect(names([aChild({ prospects: [aProspect(), { ...held, weekday: 3 }] })])).toEqual([])
  })

  test('two held places that clash are told once', () => {
    expect(names([aChild({ prospects: [aProspect({ isHeld: true }), aProspect({ offeringId: 2, isHeld: true })] })])).toEqual(['same-time'])
  })

  test.each([
    ['17:59', ['bus-gone']],
    ['18:00', []],
    ['18:01', []],
  ])('a bus at %s', (leavesAt, expected) => {
    expect(names([aChild({ buses: [{ weekday: 2, leavesAt }] })])).toEqual(expected)
    expect(names([aChild({ buses: [{ weekday: 3, leavesAt }] })])).toEqual([])
  })

  test.each([
    ['17:39', []],
    ['17:40', []],
    ['17:41', ['two-schools']],
    ['18:00', ['two-schools']],
    ['18:19', ['two-schools']],
    ['18:20', []],
  ])('two children collected at schools 20 minutes apart, at 18:00 and %s', (endsAt, expected) => {
    expect(names([aChild(), sister(endsAt)])).toEqual(expected)
  })

  test('the way from the one who is out first counts', () => {
    const travel = (from: string) => (from === 'b' ? 10 : 60)
    expect(clashesOf([aChild(), sister('17:45')], travel)).toEqual([])
    expect(clashesOf([aChild(), sister('18:15')], travel)).toMatchObject([{ clash: 'two-schools', minutesBetween: 15, travelMinutes: 60 }])
  })

  test('two children of one school, or one who is not collected, are no clash', () => {
    expect(names([aChild(), sister('18:00', { schoolId: 'a' })])).toEqual([])
    expect(names([aChild(), sister('18:00', { collectedOn: [1] })])).toEqual([])
    expect(names([aChild({ collectedOn: [1] }), sister('18:00')])).toEqual([])
  })

  test('two children on two weekdays are no clash', () => {
    const wednesday = aProspect({ offeringId: 9, weekday: 3 })
    expect(names([aChild(), sister('18:00', { prospects: [wednesday] })])).toEqual([])
  })

  test('how far the schools are apart is not guessed', () => {
    expect(names([aChild(), sister('17:00')], () => null)).toEqual(['two-schools-unknown'])
  })

  test('a child is collected after the last thing it has that day', () => {
    const late = aProspect({ offeringId: 3, isHeld: true, startsAt: '18:00', endsAt: '18:30' })
    expect(clashesOf([aChild({ prospects: [aProspect(), late] }), sister('18:00')], twenty)).toEqual([])
    expect(names([aChild({ prospects: [aProspect(), late] }), sister('18:15')])).toEqual(['two-schools'])
    expect(names([aChild({ prospects: [aProspect(), { ...late, weekday: 3 }] }), sister('18:00')])).toEqual(['two-schools'])
  })
})

describe('two schools of which only the places are known', () => {
  const CENTRE = { latitude: 29.4, longitude: 105.6 }
  const tenKilometresNorth = { latitude: 29.48993, longitude: 105.6 }

  test('are as far apart as the bird flies, and a kilometre takes a minute at least', () => {
    expect(Math.round(airMetres(CENTRE, tenKilometresNorth))).toBe(10_000)
    expect([leastMinutes(CENTRE, CENTRE), leastMinutes(CENTRE, tenKilometresNorth)]).toEqual([0, 10])
  })

  test.each([
    ['18:09', { clash: 'two-schools', minutesBetween: 9, travelMinutes: 10, isLeast: true }],
    ['18:10', { clash: 'two-schools-unknown', minutesBetween: 10, leastMinutes: 10 }],
    ['20:00', { clash: 'two-schools-unknown', minutesBetween: 120, leastMinutes: 10 }],
  ])('with ten minutes at least and the second at %s are too far or stay unknown, and never fit', (endsAt, clash) => {
    expect(clashesOf([aChild(), sister(endsAt)], () => ({ atLeast: 10 }))).toMatchObject([clash])
  })
})
