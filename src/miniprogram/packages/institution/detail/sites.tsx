import Taro from '@tarojs/taro'
import type { InstitutionSeen } from '../../../../cloud/features/institutions/shapes'
import { mayOperate } from '../../../../policy/training/standing'
import { api } from '../../../api/client'
import { copy as copyText } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { Group } from '../../../components/group'
import { Row } from '../../../components/row'
import { useLastKnown } from '../../../components/use-last-known'
import { institution as copy } from '../../../text/institution'

type Site = InstitutionSeen['sites'][number]

const addressOf = ({ address, floor }: Site) => `${address}${floor ? ` ${floor}` : ''}`

/** The map app where the place is known and there is one; else the address can be taken along. */
const canNavigate = ({ lng, lat }: Site) => process.env.TARO_ENV === 'weapp' && lng !== null && lat !== null

function Where({ site, name }: { site: Site; name: string }) {
  const { lng, lat } = site
  if (!canNavigate(site) || lng === null || lat === null) {
    return <SmallButton kind='plain' label={`${copy.copyAddress}：${name}`} onTap={() => void copyText(name)}>{copy.copyAddress}</SmallButton>
  }
  const navigate = () => void Taro.openLocation({ longitude: lng, latitude: lat, name, address: name }).catch(() => undefined)
  return <SmallButton kind='plain' label={`${copy.navigate}：${name}`} onTap={navigate}>{copy.navigate}</SmallButton>
}

/** The addresses where it may teach, and those that no longer count. */
export function Sites({ seen: { districtId, sites, formerSites, standing } }: { seen: InstitutionSeen }) {
  const schools = useLastKnown('schools', () => api.schools.list.query({}))
  const townOf = ({ townCode }: Site) =>
    schools.answer?.towns.find((town) => town.districtId === districtId && town.townCode === townCode)?.name ?? ''
  const may = mayOperate(standing.status)
  const nameOf = (site: Site) => `${townOf(site)}${addressOf(site)}`
  return (
    <Group title={may ? copy.sites : copy.sitesOnRecord} note={copy.siteCount(sites.length)}>
      {sites.map((site) => <Row key={addressOf(site)} title={nameOf(site)} foot={<Where site={site} name={nameOf(site)} />} />)}
      {formerSites.map((site) => <Row key={addressOf(site)} says={copy.former(nameOf(site), site.toDay ?? '')} />)}
      <Row says={sites.length === 0 ? copy.noSites : may ? copy.elsewhere : copy.nowhere} />
    </Group>
  )
}
