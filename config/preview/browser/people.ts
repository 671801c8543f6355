/** Somebody of the demo whose WeChat the phone can be. */
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

/** Whose WeChat it is: the one the address names, else the last one chosen, else the first. */
export function choosePerson(people: Person[], named: string | null): Person | null {
  const name = named ?? localStorage.getItem(CHOSEN) ?? people[0]?.name ?? NOBODY
  localStorage.setItem(CHOSEN, name)
  return people.find((person) => person.name === name) ?? null
}
