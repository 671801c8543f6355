/** Somebody whose WeChat the phone can be. */
export interface Person {
  name: string
  what: string
  token: string
}

/** Stands for somebody whom the API does not know at all. */
export const NOBODY = 'nobody'
const CHOSEN = 'preview:chosen'

/** Who can be chosen, as the API offers them. */
export async function askPeople(): Promise<Person[]> {
  const answer = await fetch('/demo/identities')
  return answer.ok ? ((await answer.json()) as Person[]) : []
}

/**
 * Whose WeChat it is: the one the address names, else the one chosen last; null is somebody whom nobody knows. The phone
 * may have been given to somebody who is not of the demo district, too.
 */
export function choosePerson(people: Person[], named: string | null): Person | null {
  const last = lastChosen()
  const name = named ?? last?.name
  const person = people.find((one) => one.name === name) ?? (last?.name === name ? last : null)
  if (name !== undefined) localStorage.setItem(CHOSEN, JSON.stringify(person ?? { name: NOBODY }))
  return person?.token === undefined ? null : person
}

/** Whether somebody was chosen in this browser before, be it nobody. */
export const wasChosen = (): boolean => lastChosen() !== null

function lastChosen(): Person | null {
  const text = localStorage.getItem(CHOSEN)
  return text === null ? null : (JSON.parse(text) as Person)
}
