import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { dayInShanghai } from '../../../../policy/calendar/day'
import { maskCertificate } from '../../../../policy/training/mask-certificate'
import { AppError } from '../../../app-error'
import type { Database } from '../../../database/connect'
import { institutionStaff } from '../../../database/institution-staff-tables'
import { sameInstitution } from '../../../database/same-institution'
import type { Files } from '../../../ports/files'
import type { RegisterKey } from '../../../ports/register-key'
import type { Registrar } from '../access'
import type { InstitutionKey, SetStaffInput } from '../shapes'
import { deriveSearchText } from './derive'
import { fingerprintOf } from './fingerprint'
import { lockAtVersion } from './lock'
import { loadSyllables } from './search-text'

type Orm = Database['orm']
type Member = SetStaffInput['staff'][number]

interface StaffPorts {
  registerKey: RegisterKey
  files: () => Files
}

/**
 * Records who teaches at an institution now. Of a certificate number the masked form and a fingerprint are kept. Refuses
 * with `bad-input` a staffId that is not of this institution. A photo goes with the person.
 */
export async function setStaff(orm: Orm, by: Registrar, { registerKey, files }: StaffPorts, input: SetStaffInput): Promise<{ version: number }> {
  const key = { districtId: by.district.districtId, institutionId: input.institutionId }
  const toSyllables = await loadSyllables()
  const { version, gone } = await orm.transaction(async (tx) => {
    const version = await lockAtVersion(tx, key, input.expectedVersion, by)
    const kept = await updateKnown(tx, key, registerKey, input.staff)
    const leaving = and(sameInstitution(institutionStaff, key), isNull(institutionStaff.leftOn), kept.length === 0 ? undefined : notInArray(institutionStaff.staffId, kept))
    const photos = await tx.select({ photoKey: institutionStaff.photoKey }).from(institutionStaff).where(leaving)
    await tx.update(institutionStaff).set({ leftOn: dayInShanghai(by.now), photoKey: null }).where(leaving)
    const added = input.staff.filter(({ staffId }) => staffId === undefined)
    if (added.length > 0) {
      const none = { certificateMasked: null, fingerprint: null }
      await tx.insert(institutionStaff).values(added.map((each) => ({ ...key, ...columnsOf(each), ...(numberOf(each, registerKey) ?? none) })))
    }
    await deriveSearchText(tx, key, toSyllables)
    return { version, gone: photos.flatMap(({ photoKey }) => photoKey ?? []) }
  })
  if (gone.length > 0) await files().removePictures(gone)
  return { version }
}

async function updateKnown(tx: Orm, key: InstitutionKey, registerKey: RegisterKey, staff: readonly Member[]): Promise<number[]> {
  const ids: number[] = []
  for (const [index, member] of staff.entries()) {
    if (member.staffId === undefined) continue
    const isTwice = ids.includes(member.staffId)
    const [known] = await tx
      .update(institutionStaff)
      .set({ ...columnsOf(member), ...numberOf(member, registerKey) })
      .where(and(sameInstitution(institutionStaff, key), eq(institutionStaff.staffId, member.staffId), isNull(institutionStaff.leftOn)))
      .returning({ staffId: institutionStaff.staffId })
    if (!known || isTwice) throw new AppError('bad-input', [{ path: `staff.${index}.staffId`, message: 'no-such-staff' }])
    ids.push(known.staffId)
  }
  return ids
}

const columnsOf = ({ staffId: _id, certificateNumber: _number, ...columns }: Member) => columns

/** What is kept of the number; undefined, which changes nothing, when none was sent. */
function numberOf({ name, certificateNumber }: Member, registerKey: RegisterKey) {
  if (certificateNumber === undefined) return undefined
  if (certificateNumber === null) return { certificateMasked: null, fingerprint: null }
  return {
    certificateMasked: maskCertificate(certificateNumber),
    fingerprint: fingerprintOf(registerKey, name, certificateNumber),
  }
}
