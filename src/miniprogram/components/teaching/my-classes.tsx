import { Screen } from '../screen'

/** A teacher's classes and what is left in each. */
export function MyClassesView() {
  return <Screen loading />
}
