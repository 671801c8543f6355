import Taro, { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { api } from '../../../api/client'
import { datedOf } from '../../../components/dated-of'
import { ErrorNote } from '../../../components/error-note'
import '../../../components/institutions/institutions.scss'
import { institutionOf } from '../../../components/institutions/open'
import type { InstitutionKey } from '../../../components/institutions/open'
import { Screen } from '../../../components/screen'
import { useLastKnown } from '../../../components/use-last-known'
import type { KnownMember } from '../../../stores/register/typed-member'
import { registerStaff as copy } from '../../../text/register-staff'
import '../district.scss'
import { NoInstitution } from '../no-institution'
import { Member } from './member'
import { StaffList } from './staff-list'

/** Who teaches at an institution: the list, and one person at a time. */
export default function StaffPage() {
  const at = institutionOf(useRouter().params)
  return at ? <Staff at={at} /> : <NoInstitution />
}

const Staff = observer(function Staff({ at }: { at: InstitutionKey }) {
  const store = useLastKnown(`staff-${at.districtId}-${at.institutionId}`, () => api.institutions.facts.query(at))
  /** Whom the form is about: somebody new, somebody known, or nobody yet. */
  const [about, setAbout] = useState<KnownMember | 'new' | null>(null)
  const { answer, error, state } = store
  if (!answer && state === 'loading') return <Screen loading />
  if (!answer) return <Screen><ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} /></Screen>
  const choose = (whom: typeof about) => {
    setAbout(whom)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    void Taro.setNavigationBarTitle({ title: whom === null ? copy.title : whom === 'new' ? copy.addTitle : copy.changeTitle })
  }
  const again = async () => {
    await store.load()
    return store.state === 'live' ? store.answer : null
  }
  const dated = datedOf(store, new Date())
  if (about === null) return <StaffList known={answer} dated={dated} onChoose={choose} />
  return <Member key={about === 'new' ? 'new' : about.staffId} at={at} known={answer} about={about} dated={dated} again={again} onEnd={() => choose(null)} />
})
