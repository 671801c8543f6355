import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useCallback, useState } from 'react'
import type { FindInput, InstitutionPage, ListedStatus } from '../../../cloud/features/institutions/shapes'
import type { CategoryCode } from '../../../policy/training/category'
import { api } from '../../api/client'
import { datedOf } from '../../components/dated-of'
import { ErrorNote } from '../../components/error-note'
import { Group } from '../../components/group'
import { InstitutionRow } from '../../components/institutions/institution-row'
import '../../components/institutions/institutions.scss'
import { LaterPages } from '../../components/institutions/later-pages'
import { open } from '../../components/institutions/open'
import { SearchBox } from '../../components/institutions/search-box'
import { StatusChips } from '../../components/institutions/status-chips'
import type { Place } from '../../components/institutions/where-i-am'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { showTabs } from '../../components/show-tabs'
import { Skeleton } from '../../components/skeleton'
import { useLastKnown } from '../../components/use-last-known'
import { favourites } from '../../stores/favourites'
import { myDistrict } from '../../stores/my-district'
import { session } from '../../stores/session-store'
import { institutions as copy, moment } from '../../text/institutions'
import { CategoryPicker } from './category-picker'
import { TownAndNear } from './town-and-near'

interface Asked {
  text: string
  townCode: string
  /** The towns around the chosen one as well, the nearer the earlier. */
  around: boolean
  category: CategoryCode | ''
  status: ListedStatus | ''
  near: Place | null
}

const inputOf = (districtId: number, { text, townCode, around, category, status, near }: Asked): FindInput => ({
  districtId,
  text: text || undefined,
  townCode: (!around && townCode) || undefined,
  nearTown: (around && townCode) || undefined,
  category: category || undefined,
  status: status || undefined,
  near: near ?? undefined,
})

/** The register for families: no login, the state of each institution beside its name. */
export default observer(function InstitutionsPage() {
  const [asked, setAsked] = useState<Asked>({ text: '', townCode: '', around: false, category: '', status: '', near: null })
  const change = useCallback((part: Partial<Asked>) => setAsked((before) => ({ ...before, ...part })), [])
  const search = useCallback((text: string) => change({ text }), [change])
  const [districtId, setDistrict] = useState(myDistrict)
  useDidShow(() => {
    showTabs()
    session.followIdentity()
    favourites.recall()
    setDistrict(myDistrict())
  })
  const input = inputOf(districtId, asked)
  const key = JSON.stringify(input)
  // Only the whole list and towns are kept: words and places would fill the phone, and a place is not to be kept.
  const store = useLastKnown(`institutions-${key}`, () => api.institutions.find.query(input), !asked.text && !asked.near)
  const schools = useLastKnown('schools', () => api.schools.list.query({}))
  const towns = (schools.answer?.towns ?? []).filter((town) => town.districtId === districtId)
  const { answer, state, error } = store
  return (
    <Screen dated={datedOf(store, new Date())} demo={answer?.rows.some((one) => one.isDemo)}>
      <SearchBox onAsk={search} />
      <TownAndNear
        towns={towns}
        townCode={asked.townCode}
        around={asked.around}
        near={asked.near}
        onTown={(townCode) => change({ townCode, around: asked.around && townCode !== '' })}
        onAround={(around) => change({ around })}
        onNear={(near) => change({ near })}
      >
        <CategoryPicker category={asked.category} onCategory={(category) => change({ category })} />
      </TownAndNear>
      {answer?.counts && (
        <StatusChips counts={answer.counts} capped={answer.countsCapped} chosen={asked.status} onChoose={(status) => change({ status })} />
      )}
      <Group>
        <Row title={copy.payCheck} says={copy.payCheckSays} onTap={() => open.payCheck()} />
      </Group>
      {!answer && state === 'loading' && <Skeleton groups={3} />}
      {error && state === 'error' && <ErrorNote error={error} what={copy.failed} onRetry={() => void store.load()} />}
      {answer && <Found key={key} page={answer} input={input} dated={state === 'stale'} />}
      <Ways />
    </Screen>
  )
})

function Found({ page, input, dated }: { page: InstitutionPage; input: FindInput; dated: boolean }) {
  const row = (one: InstitutionPage['rows'][number]) => (
    <InstitutionRow key={one.institutionId} one={one} dated={dated} onTap={() => open.institution(one)} />
  )
  const note = [page.updatedAt && copy.updated(moment(page.updatedAt)), copy.placeSays].filter(Boolean).join(' · ')
  return (
    <>
      <Group>
        {page.rows.length === 0 && <NoneFound page={page} input={input} />}
        <View className='step'>{page.rows.map(row)}</View>
        <LaterPages after={page.nextCursor} ask={(cursor) => api.institutions.find.query({ ...input, cursor })} row={row} />
      </Group>
      <View className='pad note'>{note}</View>
    </>
  )
}

function NoneFound({ page, input }: { page: InstitutionPage; input: FindInput }) {
  const filtered = input.status !== undefined || input.townCode !== undefined || input.category !== undefined
  if (!page.updatedAt) return <View className='pad'>{copy.empty}</View>
  if (/^[ -~]{1,2}$/.test(input.text ?? '')) return <View className='pad'>{copy.noneShort}</View>
  return (
    <View className='pad' role='status'>
      <View className='lead'>{copy.none}</View>
      <View className='sub gap-1'>{copy.noneSays}</View>
      {filtered && <View className='sub gap-1'>{copy.noneFiltered}</View>}
    </View>
  )
}

const Ways = observer(function Ways() {
  return (
    <Group>
      <Row title={copy.code} says={copy.codeSays} onTap={open.code} />
      <Row title={copy.kept} says={copy.keptSays(favourites.items.length)} onTap={open.compare} />
    </Group>
  )
})
