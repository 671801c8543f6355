import Taro from '@tarojs/taro'
import type { ApplicationKind } from '../../../policy/training/application'
import type { InstitutionKey } from '../../components/institutions/open'

const ROOT = '/packages/district'
const go = (url: string): void => void Taro.navigateTo({ url })
const of = ({ districtId, institutionId }: InstitutionKey) => `d=${districtId}&i=${institutionId}`

/** Ways between the officer's pages of the register. */
export const open = {
  register: (districtId: number) => go(`${ROOT}/register/index?d=${districtId}`),
  institution: (key: InstitutionKey) => go(`${ROOT}/institution/index?${of(key)}`),
  facts: (key: InstitutionKey) => go(`${ROOT}/facts/index?${of(key)}`),
  newFacts: (districtId: number) => go(`${ROOT}/facts/index?d=${districtId}`),
  apply: (key: InstitutionKey, kind: ApplicationKind) => go(`${ROOT}/facts/index?${of(key)}&kind=${kind}`),
  applyNew: (districtId: number) => go(`${ROOT}/facts/index?d=${districtId}&kind=new`),
  resubmit: (districtId: number, applicationId: number) => go(`${ROOT}/facts/index?d=${districtId}&a=${applicationId}`),
  standing: (key: InstitutionKey) => go(`${ROOT}/standing/index?${of(key)}`),
  newBlack: (districtId: number) => go(`${ROOT}/standing/index?d=${districtId}`),
  staff: (key: InstitutionKey) => go(`${ROOT}/staff/index?${of(key)}`),
  findings: (districtId: number) => go(`${ROOT}/findings/index?d=${districtId}`),
  findingsOf: (key: InstitutionKey) => go(`${ROOT}/findings/index?${of(key)}`),
  inspections: (key: InstitutionKey) => go(`${ROOT}/inspections/index?${of(key)}`),
  code: (key: InstitutionKey) => go(`${ROOT}/code/index?${of(key)}`),
  bureaus: (districtId: number) => go(`${ROOT}/bureaus/index?d=${districtId}`),
  approvals: (districtId: number) => go(`${ROOT}/approvals/index?d=${districtId}`),
  application: (districtId: number, applicationId: number) => go(`${ROOT}/application/index?d=${districtId}&a=${applicationId}`),
  service: (districtId: number) => go(`${ROOT}/service/index?d=${districtId}`),
  coverage: (districtId: number) => go(`${ROOT}/covered/index?d=${districtId}`),
  files: (districtId: number) => go(`${ROOT}/files/index?d=${districtId}`),
}

/** A number of the page's address; null when it names none. */
export function idOf(params: Partial<Record<string, string>>, name: string): number | null {
  const id = Number(params[name])
  return Number.isInteger(id) && id > 0 ? id : null
}
