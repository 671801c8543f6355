import type { Catalogue } from '../../cloud/features/after-school/shapes'
import { MOST_RANKED } from '../../policy/after-school/choosing/wishes'

export type DayWishes = NonNullable<Catalogue['mine']>['wishes'][number]
type Offered = Pick<Catalogue['offerings'][number], 'offeringId' | 'weekday'>

/** The ranked ids of one weekday; empty where nothing is ranked. */
export const rankedOn = (wishes: readonly DayWishes[], weekday: number): readonly number[] =>
  wishes.find((day) => day.weekday === weekday)?.offeringIds ?? []

function withDay(wishes: readonly DayWishes[], weekday: number, offeringIds: number[]): DayWishes[] {
  const others = wishes.filter((day) => day.weekday !== weekday)
  const day: DayWishes[] = offeringIds.length > 0 ? [{ weekday: weekday as DayWishes['weekday'], offeringIds }] : []
  return [...others, ...day].sort((a, b) => a.weekday - b.weekday)
}

/** Puts an offering last on its weekday; nothing changes when it is there already or five are. */
export function addWish(wishes: readonly DayWishes[], { offeringId, weekday }: Offered): readonly DayWishes[] {
  const ranked = rankedOn(wishes, weekday)
  if (ranked.includes(offeringId) || ranked.length >= MOST_RANKED) return wishes
  return withDay(wishes, weekday, [...ranked, offeringId])
}

/** Takes an offering off its weekday; a weekday without any is a day without the service. */
export const removeWish = (wishes: readonly DayWishes[], { offeringId, weekday }: Offered): readonly DayWishes[] =>
  withDay(wishes, weekday, rankedOn(wishes, weekday).filter((id) => id !== offeringId))

/** Moves an offering one rank up (-1) or down (1); at the end it stays. */
export function moveWish(wishes: readonly DayWishes[], { offeringId, weekday }: Offered, by: -1 | 1): readonly DayWishes[] {
  const ranked = [...rankedOn(wishes, weekday)]
  const from = ranked.indexOf(offeringId)
  const other = ranked[from + by]
  if (from < 0 || other === undefined) return wishes
  ranked[from] = other
  ranked[from + by] = offeringId
  return withDay(wishes, weekday, ranked)
}

/** The wishes that can still be wished: what the school has withdrawn since is left out. */
export function stillOffered(wishes: readonly DayWishes[], offerings: readonly Offered[]): DayWishes[] {
  const known = new Set(offerings.map(({ offeringId }) => offeringId))
  return wishes
    .map((day) => ({ ...day, offeringIds: day.offeringIds.filter((id) => known.has(id)) }))
    .filter(({ offeringIds }) => offeringIds.length > 0)
}

/** Whether the two rank the same. */
export const sameWishes = (a: readonly DayWishes[], b: readonly DayWishes[]): boolean =>
  JSON.stringify(a.map(({ weekday, offeringIds }) => [weekday, offeringIds])) === JSON.stringify(b.map(({ weekday, offeringIds }) => [weekday, offeringIds]))
