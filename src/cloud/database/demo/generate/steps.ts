import { homeworkSteps } from './homework-steps'
import { peopleSteps } from './people-steps'
import { placesSteps } from './places-steps'
import type { CityPlan } from './plan'
import type { Step } from './positions'

/** The statements that fill a city, in order; each is one `insert … select`, for PostgreSQL and PGlite alike. */
export function stepsOf(plan: CityPlan): Step[] {
  const homework = plan.schoolDays.length > 0 ? homeworkSteps(plan) : []
  return [...placesSteps(plan), ...peopleSteps(plan), ...homework]
}
