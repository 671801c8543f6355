import Taro from '@tarojs/taro'

export interface InstitutionKey {
  districtId: number
  institutionId: number
}

const ROOT = '/packages/institution'
const query = ({ districtId, institutionId }: InstitutionKey) => `d=${districtId}&i=${institutionId}`

/** Where the page of one institution is; also what a card in a chat leads to. */
export const institutionPath = (key: InstitutionKey): string => `${ROOT}/detail/index?${query(key)}`

const go = (url: string): void => void Taro.navigateTo({ url })

/** Ways between the pages about institutions. */
export const open = {
  institution: (key: InstitutionKey) => go(institutionPath(key)),
  payCheck: (key?: InstitutionKey) => go(`${ROOT}/pay-check/index${key ? `?${query(key)}` : ''}`),
  code: () => go(`${ROOT}/code/index`),
  compare: () => go(`${ROOT}/compare/index`),
}

/** The institution of a page's address; null when it names none. */
export function institutionOf(params: Partial<Record<string, string>>): InstitutionKey | null {
  const [districtId, institutionId] = [Number(params.d), Number(params.i)]
  return districtId > 0 && institutionId > 0 ? { districtId, institutionId } : null
}
