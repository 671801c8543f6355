import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect, useState } from 'react'
import { dayInShanghai } from '../../../../policy/calendar/day'
import '../../../components/institutions/institutions.scss'
import { institutionOf } from '../../../components/institutions/open'
import type { InstitutionKey } from '../../../components/institutions/open'
import { myDistrict } from '../../../stores/my-district'
import { check, keptChecks, reportDrafts } from '../../../stores/pay-check'
import type { Checked } from '../../../stores/pay-check'
import { PayCheckForm } from '../../../stores/pay-check-form'
import { RegisterSnapshotStore } from '../../../stores/register-snapshot'
import { session } from '../../../stores/session-store'
import { statutoryBy } from '../../../stores/snapshot-days'
import { keptById } from '../../../stores/snapshot-row'
import { payCheck as copy } from '../../../text/pay-check'
import { Form } from './form'
import './index.scss'
import { institutionTold } from './institution-told'
import { Result } from './result'

interface Shown {
  checked: Checked
  /** Taken from the phone: what it says is of then. */
  earlier: boolean
}

/** Takes the institution of the address from the list, as soon as there is one. */
function useFromAddress(store: RegisterSnapshotStore, key: InstitutionKey | null, form: PayCheckForm) {
  const { snapshot } = store
  const id = key?.institutionId
  useEffect(() => {
    const kept = snapshot && id !== undefined ? keptById(dayInShanghai(new Date()), snapshot, id) : null
    if (kept) form.change(institutionTold(kept))
    // Once for each list and address: what is chosen by hand afterwards stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [snapshot === null, id])
}

/** What a family was told before it pays, held against the list and the rules; works without a signal. */
export default observer(function PayCheckPage() {
  const key = institutionOf(useRouter().params)
  const [store] = useState(() => new RegisterSnapshotStore(key?.districtId ?? myDistrict()))
  const [form] = useState(() => new PayCheckForm())
  const [shown, setShown] = useState<Shown | null>(null)
  const [busy, setBusy] = useState(false)
  useFromAddress(store, key, form)
  useDidShow(() => {
    session.followIdentity()
    keptChecks.recall()
    reportDrafts.recall()
    void store.refresh(new Date())
  })
  const show = (next: Shown | null) => {
    setShown(next)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
    void Taro.setNavigationBarTitle({ title: next ? copy.resultTitle : copy.title })
  }
  const run = async () => {
    setBusy(true)
    await store.refresh(new Date())
    setBusy(false)
    show({ checked: check(form.told, store.snapshot, new Date()), earlier: false })
  }
  if (shown) return <Result {...shown} statutory={statutoryBy(store.snapshot)} onAgain={() => show(null)} />
  const look = (checked: Checked) => show({ checked, earlier: true })
  return <Form form={form} store={store} busy={busy} onCheck={() => void run()} onLook={look} />
})
