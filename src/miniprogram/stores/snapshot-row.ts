import type { ClassTime, RegisterSnapshot, SnapshotRow } from '../../cloud/features/institutions/shapes'
import type { Day } from '../../policy/calendar/day'
import type { CategoryCode } from '../../policy/training/category'
import type { Listing } from '../../policy/training/claim'
import { standingOn } from '../../policy/training/standing'
import { likeSound } from './name-sounds'

/** One institution of a snapshot with its names instead of numbers, as it stands on a day. */
export interface KeptInstitution extends Listing {
  institutionId: number
  name: string
  taught: { code: CategoryCode; approves: string }[]
  /** Where it may teach on that day. */
  addresses: string[]
  codes: string[]
  /** The supervised account as far as the list knows it. */
  account: { bank: string | null; masked: string | null; payee: string | null }
  lessonFen: number | null
  formerNames: string[]
  classTimes: ClassTime[]
}

/** A class time of the list: '67 18:00 20:00', with ' o' when it is online. */
function readTime(written: string | undefined): ClassTime[] {
  const [, days = '', starts = '', ends = '', online] = /^([1-7]+) (\d\d:\d\d) (\d\d:\d\d)( o)?$/.exec(written ?? '') ?? []
  return days === '' ? [] : [{ weekdays: [...days].map(Number), starts, ends, online: online !== undefined }]
}

/** Reads a row by its positions, for the day. */
export function keptOn(day: Day, snapshot: RegisterSnapshot, row: SnapshotRow): KeptInstitution {
  const [institutionId, name, changes, validTo, categories, sites, licence, credit, mode, bank, masked, payee, lessonFen, times = [], formerNames = []] = row
  const history = changes.flatMap(([at, fromDay]) => {
    const status = snapshot.statuses[at]
    return status ? [{ status, fromDay, reason: '', document: null }] : []
  })
  const taught = categories.flatMap(([at, approves]) => {
    const code = snapshot.categories[at]
    return code ? [{ code, approves }] : []
  })
  const openSites = sites.filter(([, , from, to]) => (!from || from <= day) && (!to || to >= day))
  const account = {
    bank: snapshot.banks[bank] ?? null,
    masked: masked === 0 ? null : masked,
    payee: payee === 0 ? null : payee === 1 ? name : payee,
  }
  return {
    institutionId,
    name,
    standing: standingOn(day, history, validTo === 0 ? null : validTo),
    categories: taught.map(({ code }) => code),
    fundMode: mode === 'b' ? 'bank-custody' : mode === 'r' ? 'risk-deposit' : null,
    // A bank alone is no account: others have theirs there too.
    knowsAccount: account.masked !== null || account.payee !== null,
    taught,
    addresses: openSites.map(([town, address]) => `${snapshot.towns[town]?.[1] ?? ''}${address}`),
    codes: [licence, credit].filter((code): code is string => code !== 0),
    account,
    lessonFen: lessonFen === 0 ? null : lessonFen,
    formerNames,
    classTimes: times.flatMap((at) => readTime(snapshot.times?.[at])),
  }
}

/** The institution of that number; null when the list has none. */
export function keptById(day: Day, snapshot: RegisterSnapshot, institutionId: number): KeptInstitution | null {
  const row = snapshot.rows.find(([id]) => id === institutionId)
  return row ? keptOn(day, snapshot, row) : null
}

const MOST = 20

/** Those whose name, earlier name or code holds what was typed, without spaces, or whose name sounds like it; at most twenty. */
export function searchKept(day: Day, snapshot: RegisterSnapshot, text: string): KeptInstitution[] {
  const plain = text.replace(/\s/g, '').toUpperCase()
  if (plain === '') return []
  const sounds = likeSound(snapshot, text)
  const found = snapshot.rows.filter(([, name, , , , , licence, credit, , , , , , , formerNames = []]) =>
    [name, String(licence), String(credit), ...formerNames].some((each) => each.replace(/\s/g, '').toUpperCase().includes(plain)) ||
    [name, ...formerNames].some(sounds),
  )
  return found.slice(0, MOST).map((row) => keptOn(day, snapshot, row))
}
