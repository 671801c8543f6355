import type { Day } from '../../policy/calendar/day'
import type { Status } from '../../policy/training/standing'
import { STATUS_WORDS } from '../../policy/training/status-words'
import type { InstitutionFacts } from '../features/institutions/shapes'
import { COLUMNS } from './columns'
import type { ColumnKey } from './columns'
import { ADDRESS_SEPARATORS, fieldText } from './field-text'
import type { TownNames } from './field-text'
import { asOnePiece } from './read-categories'

/** One institution as the register has it today. */
export interface Exported {
  institutionId: number
  facts: InstitutionFacts
  /** As recorded: that a licence ran out is told by its last day. null: nothing was recorded yet. */
  status: Status | null
  statusFrom: Day | null
  statusReason: string | null
  statusDocument: string | null
}

/** In the order of a list that people read; our own number last. */
const ORDER: readonly ColumnKey[] = [
  'name', 'creditCode', 'licenceNumber', 'categories', 'status', 'statusFrom', 'reason', 'document', 'town', 'address', 'floor',
  'validFrom', 'validTo', 'legalForm', 'approvingOrgan', 'registeringOrgan', 'mode', 'accountBank', 'accountMasked', 'payeeName',
  'contactPhone', 'formerNames', 'creditCodeNote', 'siteFrom', 'siteTo', 'lng', 'lat', 'ownNumber',
]

const TITLES = new Map<ColumnKey, string>(COLUMNS.map(({ key, title }) => [key, title]))

export const HEADINGS: readonly string[] = ORDER.map((key) => TITLES.get(key) ?? '')

const number = (value: number | null) => (value === null ? null : String(value))

/** What all rows of an institution say, whatever the address; those that name it come in each row. */
function ownCells({ institutionId, facts, status, statusFrom, statusReason, statusDocument }: Exported, towns: TownNames) {
  const field = (key: Parameters<typeof fieldText>[1]) => fieldText(facts, key, towns)
  const named = { name: facts.name, creditCode: facts.creditCode, licenceNumber: facts.licenceNumber, ownNumber: String(institutionId) }
  const others: Partial<Record<ColumnKey, string | null>> = {
    categories: field('categories'),
    status: status && STATUS_WORDS[status],
    statusFrom: status && statusFrom,
    reason: status && statusReason,
    document: status && statusDocument,
    validFrom: facts.validFrom,
    validTo: facts.validTo,
    legalForm: field('legalForm'),
    approvingOrgan: facts.approvingOrgan,
    registeringOrgan: facts.registeringOrgan,
    mode: field('mode'),
    accountBank: facts.accountBank,
    accountMasked: facts.accountMasked,
    payeeName: facts.payeeName,
    contactPhone: facts.contactPhone,
    formerNames: field('formerNames'),
    creditCodeNote: facts.creditCodeNote,
  }
  return { named, others }
}

/** The rows of one institution: one for each address, and one where none is known. */
export function tableRows(institution: Exported, towns: TownNames): string[][] {
  const { named, others } = ownCells(institution, towns)
  const { sites } = institution.facts
  const places = sites.length === 0 ? [{}] : sites.map((site) => ({
    town: towns.get(site.townCode) ?? null,
    address: asOnePiece(site.address, ADDRESS_SEPARATORS),
    floor: site.floor,
    siteFrom: site.fromDay,
    siteTo: site.toDay,
    lng: number(site.lng),
    lat: number(site.lat),
  }))
  return places.map((place, index) => {
    const cells: Partial<Record<ColumnKey, string | null>> = { ...named, ...(index === 0 ? others : {}), ...place }
    return ORDER.map((key) => cells[key] ?? '')
  })
}
