import { evening } from '../../text/evening'
import type { Headline } from './evening-of'

interface Words {
  says: string
  why: string
}

/** The sentence for an evening that has no number, and why; `schoolMinutes` of written work were done at school. */
export function headlineWords(headline: Exclude<Headline, { kind: 'minutes' }>, schoolMinutes: number): Words {
  switch (headline.kind) {
    case 'no-school':
      return { says: evening.noSchool, why: evening.why.noSchool }
    case 'done-at-school':
      return { says: evening.doneAtSchool, why: evening.doneAtSchoolWhy(headline.minutes) }
    case 'none-declared':
      return { says: evening.noneDeclared, why: evening.why.noneDeclared }
    case 'not-posted':
      return { says: evening.notPosted, why: evening.why.notPosted }
    case 'nothing-written':
      if (headline.because === 'nothing-counts') return { says: evening.nothingWritten, why: evening.why.nothingCounts }
      return {
        says: evening.nothingWritten,
        why: schoolMinutes > 0 ? evening.why.grades12AtSchool(schoolMinutes) : evening.why.grades12,
      }
  }
}

/** What a child's tab says before it is chosen; `then` is the time of an answer that is not live. */
export function tabWords(headline: Headline, then: string | null): string {
  if (headline.kind === 'done-at-school') return evening.tab.done
  if (headline.kind === 'minutes') {
    if (headline.left !== null && !then) return evening.tab.left(headline.left)
    return then ? evening.tab.then(then, headline.left ?? headline.minutes) : evening.tab.about(headline.minutes)
  }
  if (headline.kind === 'not-posted') return evening.tab.notPosted
  if (headline.kind === 'no-school') return evening.tab.noSchool
  return evening.tab.nothing
}
