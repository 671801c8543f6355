import type { SchoolKey } from '../input'

declare const authorized: unique symbol
interface Authorized {
  readonly [authorized]: true
}

/** A school the caller may act at or read; only identity/ mints one, so a read that takes it was gated. */
export type AuthorizedSchool = Readonly<SchoolKey> & Authorized

/** A class of an authorised school. */
export type AuthorizedClass = AuthorizedSchool & { readonly classId: number }

/** A child in the caller's care, with the rights that go with it. */
export type AuthorizedChild = AuthorizedClass & {
  readonly childId: number
  readonly personId: number
  readonly rights: 'full' | 'collect-only'
}

/** A district the caller is an officer of. */
export interface AuthorizedDistrict extends Authorized {
  readonly districtId: number
}

export const mintSchool = (key: SchoolKey) =>
  ({ districtId: key.districtId, schoolId: key.schoolId }) as AuthorizedSchool
export const mintClass = (key: SchoolKey, classId: number) => ({ ...mintSchool(key), classId }) as AuthorizedClass
export const mintChild = (klass: AuthorizedClass, childId: number, personId: number, rights: 'full' | 'collect-only') =>
  ({ ...klass, childId, personId, rights }) as AuthorizedChild
export const mintDistrict = (districtId: number) => ({ districtId }) as AuthorizedDistrict
