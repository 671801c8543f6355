import { eq } from 'drizzle-orm'
import type { Database } from '../../../database/connect'
import { inServiceFingerprint, inServiceImport } from '../../../database/institution-staff-tables'
import type { RegisterKey } from '../../../ports/register-key'
import type { Registrar } from '../access'
import { fingerprintOf } from './fingerprint'

interface Teachers {
  first: boolean
  teachers: readonly { name: string; certificateNumber: string }[]
}

/** Takes a part of the district's teachers in service; names and numbers are blinded here and kept nowhere. */
export async function importInService(
  orm: Database['orm'],
  by: Registrar,
  registerKey: RegisterKey,
  { first, teachers }: Teachers,
): Promise<{ teachers: number }> {
  const { districtId } = by.district
  const fingerprints = [...new Set(teachers.map(({ name, certificateNumber }) => fingerprintOf(registerKey, name, certificateNumber)))]
  return orm.transaction(async (tx) => {
    if (first) await tx.delete(inServiceFingerprint).where(eq(inServiceFingerprint.districtId, districtId))
    // The same part sent twice changes nothing.
    await tx.insert(inServiceFingerprint).values(fingerprints.map((fingerprint) => ({ districtId, fingerprint }))).onConflictDoNothing()
    const known = await tx.$count(inServiceFingerprint, eq(inServiceFingerprint.districtId, districtId))
    await tx.insert(inServiceImport).values({ districtId, teachers: known, importedAt: by.now.toISOString(), importedBy: by.openid })
    return { teachers: known }
  })
}
