import { joinLate } from '../../../../policy/after-school/choosing/join-late'
import type { Weekday } from '../../../../policy/after-school/clock'
import type { Admission } from '../../../../policy/after-school/plan/offering'
import type { WaitingState } from '../../../../policy/after-school/waiting/waiting-place'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { gradeOn } from '../../../../policy/calendar/grade'
import type { Grade, Stage } from '../../../../policy/calendar/grade'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { hashOf } from '../../../database/answer-person-once'
import { requireIdentity } from '../../../identity/gates'
import { ofClass, ofSchool } from '../../homework/reads/sql'
import type { TakePlaceAnswer, TakePlaceInput } from '../shapes'
import { ahead } from './places'

interface Known {
  stage: Stage
  entryYear: number
  earlier: { act: string; input: string; answer: { outcome: 'enrolled' | 'waiting'; offeringId: number; position?: number } } | null
  wanted: {
    admission: Admission
    capacity: number
    fromGrade: Grade
    toGrade: Grade
    taken: number
    weekday: Weekday
    startsOn: string
    endsOn: string
    name: string
    hasOpened: boolean
    isDrawn: boolean
    waiting: number
  } | null
  mine: WaitingState | null
  held: number | null
}

/** $1 district, $2 school, $3 openid, $4 child, $5 offering, $6 request key, $7 now. Only a guardian with full rights gets a row. */
const KNOWN = {
  name: 'why-no-place',
  text: `
    select c.stage, c.entry_year as "entryYear",
      (select r.answer from answered_request r where ${ofSchool('r', 'p')} and r.person_id = p.person_id and r.request_key = $6) as earlier,
      (select json_build_object('admission', o.admission, 'capacity', o.capacity, 'fromGrade', o.from_grade, 'toGrade', o.to_grade,
          'taken', o.taken, 'weekday', o.weekday, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'name', s.name,
          'hasOpened', coalesce(s.choosing_opens_at <= $7::timestamptz, false),
          'isDrawn', exists (select 1 from draw d where ${ofSchool('d', 's')} and d.plan_id = s.plan_id and d.state = 'drawn'),
          'waiting', (select count(*) from place w where ${ofSchool('w', 'o')} and w.offering_id = o.offering_id and w.state = 'waiting'))
        from offering o join service_plan s on ${ofSchool('s', 'o')} and s.plan_id = o.plan_id and s.published is not null
        where ${ofSchool('o', 'p')} and o.offering_id = $5 and o.withdrawn_at is null) as wanted,
      (select m.state from place m where ${ofSchool('m', 'p')} and m.offering_id = $5 and m.child_id = k.child_id) as mine,
      (select h.offering_id from offering o join place h on ${ofSchool('h', 'o')} and h.plan_id = o.plan_id and h.weekday = o.weekday
        where ${ofSchool('o', 'p')} and o.offering_id = $5 and h.child_id = k.child_id and h.state = 'enrolled') as held
    from person p
      join guardianship g on ${ofSchool('g', 'p')} and g.person_id = p.person_id and g.child_id = $4 and g.rights = 'full'
      join child k on ${ofSchool('k', 'g')} and k.child_id = g.child_id
      join class c on ${ofClass('c', 'k')}
    where p.district_id = $1 and p.school_id = $2 and p.openid = $3`,
}

const HAS: readonly (WaitingState | null)[] = ['enrolled', 'offered', 'waiting']
const bad = (path: string, message: string) => new AppError('bad-input', [{ path, message }])

/**
 * Why a place was neither taken nor waited for, read in one statement: the first answer of this request key, a clash to be
 * asked about, or a refusal (`not-allowed`, `not-found`, `choosing-closed`, `already-done`, `bad-input`); 'again' when
 * things have changed since and there is a place or a line after all.
 */
export async function whyNot(ctx: Context, input: TakePlaceInput): Promise<TakePlaceAnswer | 'again'> {
  const { districtId, schoolId, childId, offeringId, instead, requestKey } = input
  const [known] = await ctx.db.run<Known>(KNOWN, [districtId, schoolId, requireIdentity(ctx), childId, offeringId, requestKey, ctx.now.toISOString()])
  if (!known) throw new AppError('not-allowed')
  const { earlier, wanted, mine, held } = known
  if (earlier) {
    if (earlier.act !== 'takePlace' || earlier.input !== hashOf(input)) throw new AppError('acted-before')
    const { outcome, position } = earlier.answer
    return outcome === 'waiting' ? ahead(ctx.db, input, position ?? 0) : { outcome, offeringId }
  }
  if (!wanted) throw new AppError('not-found')
  if (!wanted.hasOpened) throw new AppError('choosing-closed')
  if (wanted.admission === 'everybody') throw bad('offeringId', 'not-to-be-chosen')
  if (HAS.includes(mine)) throw new AppError('already-done')
  if (instead !== undefined && instead !== held) throw bad('instead', 'not-held')
  const grade = gradeOn(wanted.startsOn, known)
  if (typeof grade !== 'number') throw bad('childId', 'grade-outside')
  const { name, startsOn, endsOn, taken, waiting, isDrawn } = wanted
  const verdict = joinLate(wanted, { taken, waiting, isDrawn }, { grade, day: dayInShanghai(ctx.now), term: { name, startsOn, endsOn } })
  if (verdict.verdict === 'refused') {
    throw verdict.why === 'grade-outside' ? bad('offeringId', 'grade-outside') : new AppError('choosing-closed')
  }
  if (verdict.verdict === 'enrol' && held !== null && instead === undefined) {
    return { outcome: 'clash', clashes: [{ clash: 'same-time', weekday: wanted.weekday, childId, offeringId, otherId: held }] }
  }
  return 'again'
}
